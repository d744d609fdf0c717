/** Claims of tasks on repositories of foreign hosts. */
@NullMarked
package io.meshport.scaffolder.service.publish;

import org.jspecify.annotations.NullMarked;
