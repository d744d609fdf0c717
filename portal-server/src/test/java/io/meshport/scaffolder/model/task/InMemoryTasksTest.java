package io.meshport.scaffolder.model.task;

import io.meshport.platform.MovableClock;
import io.meshport.scaffolder.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

class InMemoryTasksTest extends TaskRepositoryContract {
  private final MovableClock clock = new MovableClock(Samples.NOON);
  private final InMemoryTaskApprovals approvals = new InMemoryTaskApprovals();
  private final InMemoryTasks tasks = new InMemoryTasks(approvals, clock);
  private final InMemoryTaskEvents events = new InMemoryTaskEvents();
  private final InMemoryWorkspaces workspaces = new InMemoryWorkspaces(tasks);

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
    return work.get();
  }

  @Override
  protected Instant now() {
    return clock.instant();
  }

  @Override
  protected void fallSilent(TaskId task, Duration since) {
    clock.pass(since);
  }
}
