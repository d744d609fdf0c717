/** HTTP face of search. */
@NullMarked
package io.meshport.discovery.rest;

import org.jspecify.annotations.NullMarked;
