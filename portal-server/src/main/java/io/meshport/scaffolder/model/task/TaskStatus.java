package io.meshport.scaffolder.model.task;

/** Where a task stands. */
public enum TaskStatus {
  /** Nobody works on it yet. */
  OPEN,
  /** A worker has it, or one of its steps waits for something outside. */
  PROCESSING,
  COMPLETED,
  FAILED,
  CANCELLED;

  /** Whether nothing more happens to it by itself. */
  public boolean isEnded() {
    return this == COMPLETED || this == FAILED || this == CANCELLED;
  }
}
