/** The built application as a whole, deployed to a real server beside the real components. */
@NullMarked
package io.meshport.it;

import org.jspecify.annotations.NullMarked;
