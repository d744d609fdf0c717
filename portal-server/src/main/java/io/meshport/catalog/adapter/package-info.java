/** The catalog in PostgreSQL. */
@NullMarked
package io.meshport.catalog.adapter;

import org.jspecify.annotations.NullMarked;
