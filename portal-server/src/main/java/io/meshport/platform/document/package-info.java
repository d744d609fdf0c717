/**
 * A document as it was written: a tree of maps, lists and scalars that knows its lines and columns,
 * read from YAML or JSON within fixed limits.
 */
@NullMarked
package io.meshport.platform.document;

import org.jspecify.annotations.NullMarked;
