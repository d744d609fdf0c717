/**
 * How words are understood: the same rules when a product is indexed, when somebody searches and
 * when a hit is shown. They run here and not in the cluster, so ranking is the same on every
 * cluster and can be tested without one.
 */
@NullMarked
package io.meshport.search.language;

import org.jspecify.annotations.NullMarked;
