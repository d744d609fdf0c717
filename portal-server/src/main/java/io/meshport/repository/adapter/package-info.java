/** Tokens in PostgreSQL, settings, and what runs by time. */
@NullMarked
package io.meshport.repository.adapter;

import org.jspecify.annotations.NullMarked;
