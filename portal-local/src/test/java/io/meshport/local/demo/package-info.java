/** Tests of the demo mesh. */
@NullMarked
package io.meshport.local.demo;

import org.jspecify.annotations.NullMarked;
