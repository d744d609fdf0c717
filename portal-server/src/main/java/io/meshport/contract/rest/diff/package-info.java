/** HTTP face of comparing contracts. */
@NullMarked
package io.meshport.contract.rest.diff;

import org.jspecify.annotations.NullMarked;
