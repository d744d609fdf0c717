/** Lists in pieces: how much of a list a caller asked for and got. */
@NullMarked
package io.meshport.platform.page;

import org.jspecify.annotations.NullMarked;
