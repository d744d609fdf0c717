/** The settings of the server, read once and checked before the first request. */
@NullMarked
package io.meshport.platform.config;

import org.jspecify.annotations.NullMarked;
