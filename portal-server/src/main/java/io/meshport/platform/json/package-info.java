/** The one JSON reader and writer, strict on what comes in. */
@NullMarked
package io.meshport.platform.json;

import org.jspecify.annotations.NullMarked;
