/** HTTP face of the catalog. */
@NullMarked
package io.meshport.catalog.rest;

import org.jspecify.annotations.NullMarked;
