package io.meshport.scaffolder.model.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.run.StepStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a task, as people follow it. Written once and never changed; its id
 * grows with every event of the task.
 */
@Entity
@Table(name = "scaffolder_task_event")
public class TaskEvent {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "task_id", updatable = false)
  private UUID taskId;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", updatable = false)
  private EventType type;

  @Column(name = "body", updatable = false)
  private ObjectNode body;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  protected TaskEvent() {}

  private TaskEvent(TaskId task, EventType type, ObjectNode body, Instant now) {
    this.taskId = task.value();
    this.type = type;
    this.body = body;
    this.createdAt = now;
  }

  /** A line of the log. */
  public static TaskEvent log(
      TaskId task,
      @Nullable String step,
      @Nullable StepStatus status,
      String message,
      Instant now) {
    ObjectNode body = NODES.objectNode().put("message", message);
    if (step != null) {
      body.put("stepId", step);
    }
    if (status != null) {
      body.put("status", status.word());
    }
    return new TaskEvent(task, EventType.LOG, body, now);
  }

  /** The task is done. */
  public static TaskEvent completed(TaskId task, ObjectNode output, Instant now) {
    ObjectNode body = NODES.objectNode().put("message", "Run completed with status: completed");
    body.set("output", output);
    return new TaskEvent(task, EventType.COMPLETION, body, now);
  }

  /** The task cannot be done. */
  public static TaskEvent failed(TaskId task, String reason, Instant now) {
    ObjectNode body = NODES.objectNode().put("message", "Run completed with status: failed");
    body.putObject("error").put("name", "Error").put("message", reason);
    return new TaskEvent(task, EventType.COMPLETION, body, now);
  }

  /** Somebody stopped the task. */
  public static TaskEvent cancelled(TaskId task, String by, Instant now) {
    ObjectNode body = NODES.objectNode().put("message", "The run was cancelled by " + by);
    return new TaskEvent(task, EventType.CANCELLED, body, now);
  }

  /** Somebody opened the task again. */
  public static TaskEvent recovered(TaskId task, String by, Instant now) {
    ObjectNode body = NODES.objectNode().put("message", "The run goes on; asked for by " + by);
    return new TaskEvent(task, EventType.RECOVERED, body, now);
  }

  /** Its place in the order of events; 0 before it is kept. */
  public long id() {
    return id == null ? 0 : id;
  }

  public TaskId task() {
    return new TaskId(taskId);
  }

  public EventType type() {
    return type;
  }

  /** What it says, as clients read it. */
  public ObjectNode body() {
    return body;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
