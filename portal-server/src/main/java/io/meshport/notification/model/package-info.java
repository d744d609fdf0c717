/** Notifications and their inbox. */
@NullMarked
package io.meshport.notification.model;

import org.jspecify.annotations.NullMarked;
