package io.meshport.scaffolder.model.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.run.StepProgress;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.template.StepDefinition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a task: where it stands, since when, and what it gave. */
@Entity
@Table(name = "scaffolder_task_step")
public class TaskStep {
  @Id private UUID id;

  @Column(name = "place", updatable = false)
  private int place;

  @Column(name = "step_id", updatable = false)
  private String stepId;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "action", updatable = false)
  private String action;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private StepStatus status;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "message")
  private @Nullable String message;

  @Column(name = "output")
  private ObjectNode output;

  @Column(name = "rounds")
  private int rounds;

  @Column(name = "memory")
  private ObjectNode memory;

  protected TaskStep() {}

  TaskStep(int place, StepDefinition definition) {
    this.id = UUID.randomUUID();
    this.place = place;
    this.stepId = definition.id();
    this.name = definition.name();
    this.action = definition.action();
    reset();
  }

  final void reset() {
    status = StepStatus.PENDING;
    startedAt = null;
    endedAt = null;
    message = null;
    output = JsonNodeFactory.instance.objectNode();
    rounds = 0;
    memory = JsonNodeFactory.instance.objectNode();
  }

  // Finished rounds stay finished; the one that failed is tried again from its beginning.
  void retry() {
    status = rounds > 0 ? StepStatus.PROCESSING : StepStatus.PENDING;
    endedAt = null;
    message = null;
    memory = JsonNodeFactory.instance.objectNode();
  }

  void begin(Instant now) {
    status = StepStatus.PROCESSING;
    startedAt = startedAt == null ? now : startedAt;
    message = null;
  }

  void keepRound(int finished, ObjectNode soFar) {
    status = StepStatus.PROCESSING;
    rounds = finished;
    output = soFar;
    memory = JsonNodeFactory.instance.objectNode();
  }

  void pause(String reason, ObjectNode toKeep) {
    status = StepStatus.WAITING;
    message = reason;
    memory = toKeep;
  }

  void finish(ObjectNode result, Instant now) {
    end(StepStatus.COMPLETED, null, now);
    output = result;
  }

  void end(StepStatus how, @Nullable String why, Instant now) {
    status = how;
    message = why;
    endedAt = now;
  }

  /** How far it has come. */
  public StepProgress progress() {
    return new StepProgress(status, output, rounds, memory, message);
  }

  /** Where it stands in the template, from 0. */
  public int place() {
    return place;
  }

  public String stepId() {
    return stepId;
  }

  public String name() {
    return name;
  }

  public String action() {
    return action;
  }

  public StepStatus status() {
    return status;
  }

  /** When somebody first worked on it. */
  public @Nullable Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Why it failed, was left out, or waits. */
  public @Nullable String message() {
    return message;
  }

  /** What later steps find; empty before it is finished. */
  public ObjectNode output() {
    return output;
  }
}
