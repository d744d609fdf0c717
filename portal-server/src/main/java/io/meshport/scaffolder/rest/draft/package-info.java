/** HTTP face of half-filled wizards. */
@NullMarked
package io.meshport.scaffolder.rest.draft;

import org.jspecify.annotations.NullMarked;
