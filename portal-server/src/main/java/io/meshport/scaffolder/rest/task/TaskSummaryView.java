package io.meshport.scaffolder.rest.task;

import io.meshport.identity.PersonView;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task in a list. */
public record TaskSummaryView(
    String id,
    String template,
    String templateTitle,
    TaskStatus status,
    Instant createdAt,
    PersonView createdBy,
    @Nullable Instant endedAt,
    @Nullable String waitingFor,
    @Nullable String product) {
  static TaskSummaryView of(ScaffolderTask task) {
    return new TaskSummaryView(
        task.id().toString(),
        task.template(),
        task.templateTitle(),
        task.status(),
        task.createdAt(),
        PersonView.of(task.starter().asPerson()),
        task.endedAt(),
        task.waitingFor(),
        task.product());
  }
}
