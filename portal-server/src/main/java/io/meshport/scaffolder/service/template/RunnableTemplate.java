package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.model.template.TemplateDefinition;

/**
 * A template that can be run.
 *
 * @param definition what it says
 * @param origin where it comes from, with the files beside it
 */
public record RunnableTemplate(TemplateDefinition definition, TemplateOrigin origin) {}
