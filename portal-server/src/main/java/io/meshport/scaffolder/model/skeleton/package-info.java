/** How a folder of templates becomes files: names and contents rendered, binaries copied. */
@NullMarked
package io.meshport.scaffolder.model.skeleton;

import org.jspecify.annotations.NullMarked;
