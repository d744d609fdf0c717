package io.meshport.scaffolder.rest.task;

import io.meshport.scaffolder.model.task.TaskEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An event of a task as it travels.
 *
 * @param id grows with every event
 * @param taskId the task
 * @param type log, completion, cancelled or recovered
 * @param body a message; stepId and status of a step; output or error at the end
 * @param createdAt when it happened
 */
public record TaskEventView(
    long id, String taskId, String type, Map<String, Object> body, Instant createdAt) {
  static TaskEventView of(TaskEvent event) {
    return new TaskEventView(
        event.id(),
        event.task().toString(),
        event.type().word(),
        JsonBodies.map(event.body()),
        event.createdAt());
  }
}
