/** Keeps drafts in step with files of repositories; nothing remote happens in a transaction. */
@NullMarked
package io.meshport.contract.service.git;

import org.jspecify.annotations.NullMarked;
