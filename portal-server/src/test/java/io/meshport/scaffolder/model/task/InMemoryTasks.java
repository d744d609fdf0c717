package io.meshport.scaffolder.model.task;

import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tasks in memory. */
public final class InMemoryTasks implements TaskRepository {
  private final Map<TaskId, ScaffolderTask> tasks = new HashMap<>();
  private final Map<TaskId, Instant> beats = new HashMap<>();
  private final InMemoryTaskApprovals approvals;
  private final Clock clock;

  public InMemoryTasks(InMemoryTaskApprovals approvals, Clock clock) {
    this.approvals = approvals;
    this.clock = clock;
  }

  @Override
  public void add(ScaffolderTask task) {
    tasks.put(task.id(), task);
  }

  @Override
  public Optional<ScaffolderTask> find(TaskId id) {
    return Optional.ofNullable(tasks.get(id));
  }

  @Override
  public Optional<ScaffolderTask> lock(TaskId id) {
    return find(id);
  }

  @Override
  public boolean lockIfHeld(TaskId id, UUID claim) {
    return find(id).filter(task -> task.isHeldBy(claim)).isPresent();
  }

  @Override
  public Optional<ScaffolderTask> lockDue(Duration silence) {
    return tasks.values().stream()
        .filter(task -> isDue(task, silence))
        .min(Comparator.comparing(ScaffolderTask::createdAt));
  }

  private boolean isDue(ScaffolderTask task, Duration silence) {
    Instant now = clock.instant();
    Instant wakeAt = task.wakeAt();
    if (task.status() != TaskStatus.PROCESSING) {
      return task.status() == TaskStatus.OPEN;
    }
    return task.isClaimed()
        ? beats.getOrDefault(task.id(), now).isBefore(now.minus(silence))
        : wakeAt != null && !wakeAt.isAfter(now);
  }

  @Override
  public boolean beat(TaskId id, UUID claim) {
    boolean held = lockIfHeld(id, claim);
    if (held) {
      beats.put(id, clock.instant());
    }
    return held;
  }

  @Override
  public Admission admit(String starterId) {
    List<ScaffolderTask> running =
        tasks.values().stream().filter(task -> !task.status().isEnded()).toList();
    long own = running.stream().filter(task -> task.starter().id().equals(starterId)).count();
    return new Admission(own, running.size());
  }

  @Override
  public Page<ScaffolderTask> list(TaskFilter filter, PageRequest page) {
    List<ScaffolderTask> all =
        tasks.values().stream()
            .filter(task -> fits(filter, task))
            .sorted(Comparator.comparing(ScaffolderTask::createdAt).reversed())
            .toList();
    return Page.of(page, all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
  }

  private boolean fits(TaskFilter filter, ScaffolderTask task) {
    boolean scope =
        filter.starter() == null
            || task.starter().id().equals(filter.starter())
            || approvals.of(task.id()).stream()
                .anyMatch(approval -> approval.isOpen() && asks(approval, filter));
    boolean status = filter.status() == null || filter.status() == task.status();
    return scope
        && status
        && (filter.template() == null || filter.template().equals(task.template()));
  }

  private static boolean asks(TaskApproval approval, TaskFilter filter) {
    return approval.question().approvers() == Approvers.GOVERNANCE
        ? filter.governance()
        : filter.ownedDomains().contains(String.valueOf(approval.question().domain()));
  }
}
