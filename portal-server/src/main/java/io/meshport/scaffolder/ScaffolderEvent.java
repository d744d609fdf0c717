package io.meshport.scaffolder;

import io.meshport.platform.outbox.DomainEvent;
import java.util.Map;

/**
 * Something that happened to a run of a template.
 *
 * @param kind what happened
 * @param task which run
 * @param facts who and what it concerned, as it was then
 */
public record ScaffolderEvent(Kind kind, TaskId task, Map<String, String> facts)
    implements DomainEvent {
  /** The aggregate type of events about runs. */
  public static final String TASK = "scaffolder-task";

  public ScaffolderEvent {
    facts = Map.copyOf(facts);
  }

  /** What can happen; the names of the events are never changed. */
  public enum Kind {
    COMPLETED("scaffolder.task.completed"),
    FAILED("scaffolder.task.failed"),
    APPROVAL_REQUESTED("scaffolder.approval.requested");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The type under which the event travels. */
    public String type() {
      return type;
    }
  }

  @Override
  public String type() {
    return kind.type();
  }

  @Override
  public String aggregateType() {
    return TASK;
  }

  @Override
  public String aggregateId() {
    return task.toString();
  }
}
