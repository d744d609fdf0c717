/** Columns from Protobuf messages. */
@NullMarked
package io.meshport.contract.model.imports.proto;

import org.jspecify.annotations.NullMarked;
