package io.meshport.scaffolder.adapter.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.WorkspaceStore;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Files of tasks in PostgreSQL, one row for each task. */
@Singleton
public class PostgresqlWorkspaceStore implements WorkspaceStore {
  private static final String SAVE =
      """
      insert into scaffolder_task_workspace (task_id, files, saved_at) values (:task, :files, now())
      on conflict (task_id) do update set files = excluded.files, saved_at = excluded.saved_at
      """;

  private static final String DROP_ENDED =
      """
      with gone as (
        select t.id from scaffolder_task t join scaffolder_task_workspace w on w.task_id = t.id
        where t.ended_at < :before
        order by t.ended_at
        limit :most
        for update of t skip locked
      )
      delete from scaffolder_task_workspace where task_id in (select id from gone)
      """;

  private final EntityManager entities;

  @Inject
  public PostgresqlWorkspaceStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void save(TaskId task, WorkspaceArchive files) {
    entities
        .createNativeQuery(SAVE)
        .setParameter("task", task.value())
        .setParameter("files", files.bytes())
        .executeUpdate();
  }

  @Override
  public Optional<WorkspaceArchive> find(TaskId task) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select files from scaffolder_task_workspace where task_id = :task", byte[].class)
            .setParameter("task", task.value())
            .getResultList();
    return rows.stream().findFirst().map(bytes -> new WorkspaceArchive((byte[]) bytes));
  }

  @Override
  public void drop(TaskId task) {
    entities
        .createNativeQuery("delete from scaffolder_task_workspace where task_id = :task")
        .setParameter("task", task.value())
        .executeUpdate();
  }

  @Override
  public int dropEnded(Instant before, int most) {
    return entities
        .createNativeQuery(DROP_ENDED)
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }
}
