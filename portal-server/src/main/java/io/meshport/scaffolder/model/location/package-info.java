/** Catalog files that were registered, and the entities in them. */
@NullMarked
package io.meshport.scaffolder.model.location;

import org.jspecify.annotations.NullMarked;
