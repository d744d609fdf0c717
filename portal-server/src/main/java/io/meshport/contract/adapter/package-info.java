/** Data contracts in PostgreSQL. */
@NullMarked
package io.meshport.contract.adapter;

import org.jspecify.annotations.NullMarked;
