/** Notifications over HTTP. */
@NullMarked
package io.meshport.notification.rest;

import org.jspecify.annotations.NullMarked;
