/** Columns from schemas that are written in JSON: Avro and JSON Schema. */
@NullMarked
package io.meshport.contract.model.imports.json;

import org.jspecify.annotations.NullMarked;
