/** How templates are written: from their text to expressions and statements. */
@NullMarked
package io.meshport.scaffolder.model.expression.syntax;

import org.jspecify.annotations.NullMarked;
