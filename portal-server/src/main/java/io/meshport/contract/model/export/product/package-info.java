/** Data products with their contracts, in the words of catalogues and of Bitol ODPS. */
@NullMarked
package io.meshport.contract.model.export.product;

import org.jspecify.annotations.NullMarked;
