/** Jobs that time makes due. */
@NullMarked
package io.meshport.platform.schedule;

import org.jspecify.annotations.NullMarked;
