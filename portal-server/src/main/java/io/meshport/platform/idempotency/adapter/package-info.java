/** Kept answers in PostgreSQL. */
@NullMarked
package io.meshport.platform.idempotency.adapter;

import org.jspecify.annotations.NullMarked;
