/** Contracts that live in a repository: where, how far they are in step, and who signs for it. */
@NullMarked
package io.meshport.contract.model.git;

import org.jspecify.annotations.NullMarked;
