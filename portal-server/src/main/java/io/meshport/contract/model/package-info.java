/** Data contracts and their versions: their rules, and what a store of them must offer. */
@NullMarked
package io.meshport.contract.model;

import org.jspecify.annotations.NullMarked;
