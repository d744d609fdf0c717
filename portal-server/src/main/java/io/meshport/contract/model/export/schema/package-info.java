/** Contracts as schemas of single records: JSON Schema and Avro. */
@NullMarked
package io.meshport.contract.model.export.schema;

import org.jspecify.annotations.NullMarked;
