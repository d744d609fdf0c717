/** Data products from the Open Data Product Standard 1.0.0 of Bitol. */
@NullMarked
package io.meshport.contract.model.imports.odps;

import org.jspecify.annotations.NullMarked;
