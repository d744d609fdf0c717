/** HTTP face of importing many contracts at once. */
@NullMarked
package io.meshport.contract.rest.bulk;

import org.jspecify.annotations.NullMarked;
