/**
 * The Open Data Contract Standard 3.1.0 (Bitol, 2025-12-08) as types: every section and every
 * field, so that a contract read into them and written again says the same. What is absent is null,
 * an empty list or an empty map; unknown fields are kept beside the known ones.
 */
@NullMarked
package io.meshport.contract.model.standard;

import org.jspecify.annotations.NullMarked;
