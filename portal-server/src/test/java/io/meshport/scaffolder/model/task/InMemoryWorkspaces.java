package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of tasks in memory. */
public final class InMemoryWorkspaces implements WorkspaceStore {
  private final Map<TaskId, WorkspaceArchive> kept = new HashMap<>();
  private final TaskRepository tasks;

  public InMemoryWorkspaces(TaskRepository tasks) {
    this.tasks = tasks;
  }

  @Override
  public void save(TaskId task, WorkspaceArchive files) {
    kept.put(task, files);
  }

  @Override
  public Optional<WorkspaceArchive> find(TaskId task) {
    return Optional.ofNullable(kept.get(task));
  }

  /** Of how many tasks files are kept. */
  public int count() {
    return kept.size();
  }

  @Override
  public void drop(TaskId task) {
    kept.remove(task);
  }

  @Override
  public int dropEnded(Instant before, int most) {
    List<TaskId> gone =
        kept.keySet().stream()
            .map(id -> tasks.find(id).orElseThrow())
            .filter(task -> !task.isKeptSince(before))
            .sorted(Comparator.comparing(ScaffolderTask::endedAt))
            .limit(most)
            .map(ScaffolderTask::id)
            .toList();
    gone.forEach(kept::remove);
    return gone.size();
  }
}
