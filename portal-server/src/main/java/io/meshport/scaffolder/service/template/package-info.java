/** Use cases of templates: which there are, where they come from, and what is wrong with values. */
@NullMarked
package io.meshport.scaffolder.service.template;

import org.jspecify.annotations.NullMarked;
