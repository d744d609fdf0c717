package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;

/**
 * What the portal will say to a run with these values, before it begins.
 *
 * @param level ERROR when a step will fail of it
 * @param message what it is, in a sentence
 * @param pointer JSON pointer to the value, beginning with {@code /values}
 */
public record PolicyFinding(Gravity level, String message, String pointer) {}
