/** Many contracts in one call, each with an outcome of its own. */
@NullMarked
package io.meshport.contract.service.bulk;

import org.jspecify.annotations.NullMarked;
