package io.meshport.scaffolder.model.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What is frozen when a task is started.
 *
 * @param id of the task
 * @param definition the whole template
 * @param revision of the template
 * @param values of the wizard
 * @param sealedSecrets what was given in confidence, sealed for the task; null when nothing was
 */
public record TaskFile(
    TaskId id,
    TemplateDefinition definition,
    String revision,
    ObjectNode values,
    @Nullable String sealedSecrets) {}
