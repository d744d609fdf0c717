/** Starting, following, deciding and running tasks. */
@NullMarked
package io.meshport.scaffolder.service.task;

import org.jspecify.annotations.NullMarked;
