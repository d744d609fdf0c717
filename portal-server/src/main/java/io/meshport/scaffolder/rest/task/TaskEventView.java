package io.meshport.scaffolder.rest.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.scaffolder.model.task.TaskEvent;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event of a task as it travels.
 *
 * @param id grows with every event
 * @param taskId the task
 * @param type log, completion, cancelled or recovered
 * @param body what it says
 * @param createdAt when it happened
 */
public record TaskEventView(
    long id,
    String taskId,
    @Schema(enumeration = {"log", "completion", "cancelled", "recovered"}) String type,
    TaskEventBodyView body,
    Instant createdAt) {

  /**
   * What an event says.
   *
   * @param message a line for people
   * @param stepId the step that it is about
   * @param status what became of the step, in lower case
   * @param output what the template shows at the end
   * @param error why the task failed
   */
  public record TaskEventBodyView(
      String message,
      @Nullable String stepId,
      @Nullable String status,
      @Nullable Map<String, Object> output,
      @Nullable TaskErrorView error) {
    private static TaskEventBodyView of(JsonNode body) {
      return new TaskEventBodyView(
          body.path("message").asText(),
          body.path("stepId").textValue(),
          body.path("status").textValue(),
          body.path("output").isObject() ? JsonBodies.map(body.path("output")) : null,
          body.path("error").isObject() ? TaskErrorView.of(body.path("error")) : null);
    }
  }

  /** Why a task failed, in the form that clients of Backstage read. */
  public record TaskErrorView(String name, String message) {
    private static TaskErrorView of(JsonNode error) {
      return new TaskErrorView(error.path("name").asText(), error.path("message").asText());
    }
  }

  static TaskEventView of(TaskEvent event) {
    return new TaskEventView(
        event.id(),
        event.task().toString(),
        event.type().word(),
        TaskEventBodyView.of(event.body()),
        event.createdAt());
  }
}
