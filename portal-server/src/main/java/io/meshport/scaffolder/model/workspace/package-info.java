/** The confined folder in which a task puts its files together, and how it is kept. */
@NullMarked
package io.meshport.scaffolder.model.workspace;

import org.jspecify.annotations.NullMarked;
