/** Products that came from templates: what they came from, and what is planned from the files. */
@NullMarked
package io.meshport.scaffolder.model.product;

import org.jspecify.annotations.NullMarked;
