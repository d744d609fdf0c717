/** What a run of a template is: steps one after the other, their expressions and conditions. */
@NullMarked
package io.meshport.scaffolder.model.run;

import org.jspecify.annotations.NullMarked;
