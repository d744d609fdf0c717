/** How the index is laid out, written and rebuilt. */
@NullMarked
package io.meshport.search.index;

import org.jspecify.annotations.NullMarked;
