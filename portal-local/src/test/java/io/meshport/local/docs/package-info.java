/** Tests that hold documentation and container files to what the code does. */
@NullMarked
package io.meshport.local.docs;

import org.jspecify.annotations.NullMarked;
