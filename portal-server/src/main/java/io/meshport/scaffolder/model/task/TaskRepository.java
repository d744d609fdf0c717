package io.meshport.scaffolder.model.task;

import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.TaskId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Where tasks are kept. */
public interface TaskRepository {
  void add(ScaffolderTask task);

  Optional<ScaffolderTask> find(TaskId id);

  /** The task, its row locked until the transaction ends. */
  Optional<ScaffolderTask> lock(TaskId id);

  /**
   * Locks the task's row until the transaction ends, if this claim still counts. Cheaper than
   * {@link #lock}, for what changes nothing of the task itself.
   */
  boolean lockIfHeld(TaskId id, UUID claim);

  /**
   * The oldest task that a worker may take, its row locked: one that nobody has begun, one whose
   * time to go on has come, or one whose worker gave no sign of life for so long. Rows that other
   * workers are taking are left out.
   */
  Optional<ScaffolderTask> lockDue(Duration silence);

  /** A sign of life of the worker; false when its claim does not count any more. */
  boolean beat(TaskId id, UUID claim);

  /** Counts for the start of another task; other starts wait until the transaction ends. */
  Admission admit(String starterId);

  /** The newest first. */
  Page<ScaffolderTask> list(TaskFilter filter, PageRequest page);
}
