/** How the index is asked: text, filters, facets, order, pages, suggestions. */
@NullMarked
package io.meshport.search.query;

import org.jspecify.annotations.NullMarked;
