package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.task.Starter;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a worker reads of its task before it begins.
 *
 * @param definition the template as it was
 * @param revision of the template
 * @param values of the wizard
 * @param sealedSecrets as the database has them
 * @param starter who started it
 * @param progress how far each step has come
 * @param files of the workspace, if something was in it
 */
record ClaimedRun(
    TemplateDefinition definition,
    String revision,
    ObjectNode values,
    @Nullable String sealedSecrets,
    Starter starter,
    List<StepProgress> progress,
    Optional<WorkspaceArchive> files) {}
