/** Git repositories that the portal takes templates from. */
@NullMarked
package io.meshport.scaffolder.model.template.source;

import org.jspecify.annotations.NullMarked;
