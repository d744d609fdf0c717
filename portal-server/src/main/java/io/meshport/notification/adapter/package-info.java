/** Notifications towards the outbox and PostgreSQL. */
@NullMarked
package io.meshport.notification.adapter;

import org.jspecify.annotations.NullMarked;
