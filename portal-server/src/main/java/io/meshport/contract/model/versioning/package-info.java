/** Version numbers of contracts, and how far a change must move them. */
@NullMarked
package io.meshport.contract.model.versioning;

import org.jspecify.annotations.NullMarked;
