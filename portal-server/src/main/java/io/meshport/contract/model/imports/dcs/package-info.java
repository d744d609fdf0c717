/** Contracts from the Data Contract Specification 1.2.1, the former of two standards. */
@NullMarked
package io.meshport.contract.model.imports.dcs;

import org.jspecify.annotations.NullMarked;
