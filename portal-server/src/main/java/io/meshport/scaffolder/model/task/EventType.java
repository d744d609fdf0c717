package io.meshport.scaffolder.model.task;

import java.util.Locale;

/** What an event of a task says. */
public enum EventType {
  /** Something to read; with a step and its state where it is about one. */
  LOG,
  /** The task is over, with its output or its error. */
  COMPLETION,
  /** Somebody stopped it. */
  CANCELLED,
  /** Somebody opened it again. */
  RECOVERED;

  /** As clients read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing follows it, unless the task is opened again. */
  public boolean isLast() {
    return this == COMPLETION || this == CANCELLED;
  }
}
