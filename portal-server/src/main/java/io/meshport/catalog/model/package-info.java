/** Domains and data products with their rules. */
@NullMarked
package io.meshport.catalog.model;

import org.jspecify.annotations.NullMarked;
