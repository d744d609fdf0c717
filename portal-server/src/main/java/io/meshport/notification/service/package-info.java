/** Writing notifications from events, and reading them. */
@NullMarked
package io.meshport.notification.service;

import org.jspecify.annotations.NullMarked;
