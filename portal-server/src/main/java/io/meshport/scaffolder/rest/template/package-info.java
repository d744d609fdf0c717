/** HTTP face of templates and of where they come from. */
@NullMarked
package io.meshport.scaffolder.rest.template;

import org.jspecify.annotations.NullMarked;
