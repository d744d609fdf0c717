package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import java.util.List;
import java.util.Optional;

/** Where the events of tasks are kept, in their order; nothing is ever changed or removed. */
public interface TaskEventRepository {
  /**
   * Keeps an event and tells whoever follows the task, on any server, once the transaction is
   * committed. The row of the task is locked by then, so that ids grow in the order of commits and
   * nobody who reads on from the last id misses one.
   */
  void append(TaskEvent event);

  /**
   * The events with a larger id, oldest first. Ends that a recovery made void are left out.
   *
   * @param limit how many at most
   */
  List<TaskEvent> after(TaskId task, long id, int limit);

  /** The event that ended the task, unless it was opened again. */
  Optional<TaskEvent> end(TaskId task);
}
