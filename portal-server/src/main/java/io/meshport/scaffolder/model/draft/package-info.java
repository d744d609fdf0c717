/** Half-filled wizards that people come back to. */
@NullMarked
package io.meshport.scaffolder.model.draft;

import org.jspecify.annotations.NullMarked;
