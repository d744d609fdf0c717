package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.time.Instant;
import java.util.Optional;

/** Where the files of a task are kept between its steps, so that any server can go on. */
public interface WorkspaceStore {
  /** Keeps the files as they are now, in place of what was kept before. */
  void save(TaskId task, WorkspaceArchive files);

  Optional<WorkspaceArchive> find(TaskId task);

  /** Forgets the files of a task. */
  void drop(TaskId task);

  /**
   * Forgets the files of tasks that ended before a time, the oldest first. Tasks that somebody is
   * about to open again are left out.
   *
   * @return how many tasks it was, at most so many
   */
  int dropEnded(Instant before, int most);
}
