/** The outbox in PostgreSQL: rows, leases and the wake-up by LISTEN/NOTIFY. */
@NullMarked
package io.meshport.platform.outbox.adapter;

import org.jspecify.annotations.NullMarked;
