/**
 * The expressions of templates: {@code ${{ parameters.name | lower }}}, with tests, filters and
 * statements in the manner of Nunjucks 3.2. An interpreter of our own, since templates come from
 * people who are not to be trusted with a server: values are plain data, no class or file can be
 * reached, and every step and every character is counted.
 */
@NullMarked
package io.meshport.scaffolder.model.expression;

import org.jspecify.annotations.NullMarked;
