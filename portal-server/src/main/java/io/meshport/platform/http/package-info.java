/** HTTP details that resources share: entity tags, correlation ids. */
@NullMarked
package io.meshport.platform.http;

import org.jspecify.annotations.NullMarked;
