package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files of tasks in memory. */
public final class InMemoryWorkspaces implements WorkspaceStore {
  private final Map<TaskId, WorkspaceArchive> kept = new HashMap<>();

  @Override
  public void save(TaskId task, WorkspaceArchive files) {
    kept.put(task, files);
  }

  @Override
  public Optional<WorkspaceArchive> find(TaskId task) {
    return Optional.ofNullable(kept.get(task));
  }

  @Override
  public void drop(TaskId task) {
    kept.remove(task);
  }
}
