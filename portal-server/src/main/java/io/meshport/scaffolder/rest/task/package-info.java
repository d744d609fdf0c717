/** HTTP face of tasks: start, follow, stop, decide, try out. */
@NullMarked
package io.meshport.scaffolder.rest.task;

import org.jspecify.annotations.NullMarked;
