package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;

/** What is called out to all servers when the transaction commits. */
public interface TaskSignals {
  /** There is something for a worker to do. */
  void work();

  /** Whoever works on the task shall stop at once. */
  void stop(TaskId task);
}
