/**
 * The Open Data Contract Standard 3.1.0: which documents it allows, and what they say. The rules
 * are written down as shapes, one per section of the standard.
 */
@NullMarked
package io.meshport.contract.model.odcs;

import org.jspecify.annotations.NullMarked;
