/** What the server says of itself and of the components that it needs. */
@NullMarked
package io.meshport.platform.health;

import org.jspecify.annotations.NullMarked;
