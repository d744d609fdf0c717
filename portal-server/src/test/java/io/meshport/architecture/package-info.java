/** The walls of the house, as rules that fail the build. */
@NullMarked
package io.meshport.architecture;

import org.jspecify.annotations.NullMarked;
