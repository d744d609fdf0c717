/** Values of contracts as one compares them: what is the same, what is more, what is better. */
@NullMarked
package io.meshport.contract.model.diff.value;

import org.jspecify.annotations.NullMarked;
