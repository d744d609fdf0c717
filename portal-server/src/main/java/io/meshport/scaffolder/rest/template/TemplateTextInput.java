package io.meshport.scaffolder.rest.template;

import org.jspecify.annotations.Nullable;

/**
 * A template to be checked.
 *
 * @param definition its text, YAML
 */
public record TemplateTextInput(@Nullable String definition) {}
