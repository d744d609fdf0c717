/** Git and HTTPS for contracts that live in a repository, and the store of where they live. */
@NullMarked
package io.meshport.contract.adapter.git;

import org.jspecify.annotations.NullMarked;
