/**
 * Templates as their authors write them: {@code scaffolder.backstage.io/v1beta3}, read from YAML
 * with every mistake named and placed. A template with an error is shown, but never runs.
 */
@NullMarked
package io.meshport.scaffolder.model.template;

import org.jspecify.annotations.NullMarked;
