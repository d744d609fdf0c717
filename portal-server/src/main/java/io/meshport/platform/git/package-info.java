/** The way to Git repositories on other hosts: guarded, bounded, and without a trace on disk. */
@NullMarked
package io.meshport.platform.git;

import org.jspecify.annotations.NullMarked;
