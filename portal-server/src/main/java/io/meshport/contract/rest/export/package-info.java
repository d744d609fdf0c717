/** HTTP face of exports. */
@NullMarked
package io.meshport.contract.rest.export;

import org.jspecify.annotations.NullMarked;
