package io.meshport.scaffolder.adapter.task;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.TaskRepositoryContract;
import io.meshport.scaffolder.model.task.WorkspaceStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class JpaTaskRepositoryIT extends TaskRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final EntityManager entities = database.entities();
  private final TaskRepository tasks = new JpaTaskRepository(entities);
  private final TaskEventRepository events =
      new JpaTaskEventRepository(entities, new PostgresqlTaskSignals(entities));
  private final TaskApprovalRepository approvals = new JpaTaskApprovalRepository(entities);
  private final WorkspaceStore workspaces = new PostgresqlWorkspaceStore(entities);

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected TaskRepository tasks() {
    return tasks;
  }

  @Override
  protected TaskEventRepository events() {
    return events;
  }

  @Override
  protected TaskApprovalRepository approvals() {
    return approvals;
  }

  @Override
  protected WorkspaceStore workspaces() {
    return workspaces;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }

  @Override
  protected Instant now() {
    return Clock.systemUTC().instant();
  }

  @Override
  protected void fallSilent(TaskId task, Duration since) {
    database.sql(
        "update scaffolder_task set heartbeat_at = now() - interval '%d seconds' where id = '%s'"
            .formatted(since.toSeconds(), task));
  }
}
