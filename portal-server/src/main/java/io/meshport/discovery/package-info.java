/**
 * Finding data products: it brings what catalog and contracts know of a product into the search
 * index, and asks the index on behalf of a person, who finds only what that person may see.
 */
@NullMarked
package io.meshport.discovery;

import org.jspecify.annotations.NullMarked;
