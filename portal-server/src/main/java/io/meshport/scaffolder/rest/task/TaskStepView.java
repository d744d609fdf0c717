package io.meshport.scaffolder.rest.task;

import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.TaskStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a task as it travels. */
public record TaskStepView(
    String id,
    String name,
    String action,
    StepStatus status,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String message) {
  static TaskStepView of(TaskStep step) {
    return new TaskStepView(
        step.stepId(),
        step.name(),
        step.action(),
        step.status(),
        step.startedAt(),
        step.endedAt(),
        step.message());
  }
}
