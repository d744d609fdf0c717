package io.meshport.scaffolder.rest.task;

import io.meshport.identity.PersonView;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskStatus;
import io.meshport.scaffolder.service.task.TaskDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as it travels. */
public record TaskView(
    String id,
    String template,
    String templateTitle,
    String revision,
    TaskStatus status,
    Instant createdAt,
    PersonView createdBy,
    @Nullable Instant endedAt,
    @Nullable String waitingFor,
    Map<String, Object> values,
    List<TaskStepView> steps,
    List<TaskApprovalView> approvals,
    @Nullable Map<String, Object> output,
    @Nullable String error,
    @Nullable String product,
    List<String> allowedActions) {
  public TaskView {
    steps = List.copyOf(steps);
    approvals = List.copyOf(approvals);
    allowedActions = List.copyOf(allowedActions);
  }

  static TaskView of(TaskDetails details) {
    ScaffolderTask task = details.task();
    return new TaskView(
        task.id().toString(),
        task.template(),
        task.templateTitle(),
        task.revision(),
        task.status(),
        task.createdAt(),
        PersonView.of(task.starter().asPerson()),
        task.endedAt(),
        task.waitingFor(),
        JsonBodies.map(task.values()),
        details.steps().stream().map(TaskStepView::of).toList(),
        details.approvals().stream().map(TaskApprovalView::of).toList(),
        task.output() == null ? null : JsonBodies.map(task.output()),
        task.error(),
        task.product(),
        details.actions());
  }
}
