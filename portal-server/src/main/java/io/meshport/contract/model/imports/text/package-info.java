/** Words and signs of a source text, one after the other, each with its place. */
@NullMarked
package io.meshport.contract.model.imports.text;

import org.jspecify.annotations.NullMarked;
