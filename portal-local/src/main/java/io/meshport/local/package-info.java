/** The local stack: the real servers as child processes, and the demo mesh that fills them. */
@NullMarked
package io.meshport.local;

import org.jspecify.annotations.NullMarked;
