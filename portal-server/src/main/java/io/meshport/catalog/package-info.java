/** Domains, data products, their output ports and their lifecycle. */
@NullMarked
package io.meshport.catalog;

import org.jspecify.annotations.NullMarked;
