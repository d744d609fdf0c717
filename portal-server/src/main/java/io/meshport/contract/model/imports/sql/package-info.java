/** Tables from the DDL of five SQL dialects. */
@NullMarked
package io.meshport.contract.model.imports.sql;

import org.jspecify.annotations.NullMarked;
