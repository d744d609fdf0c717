/** HTTP face of contracts that live in a repository. */
@NullMarked
package io.meshport.contract.rest.git;

import org.jspecify.annotations.NullMarked;
