package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Questions in memory. */
public final class InMemoryTaskApprovals implements TaskApprovalRepository {
  private final List<TaskApproval> approvals = new ArrayList<>();

  @Override
  public void add(TaskApproval approval) {
    approvals.add(approval);
  }

  @Override
  public Optional<TaskApproval> find(TaskId task, String step) {
    return of(task).stream().filter(approval -> approval.stepId().equals(step)).findFirst();
  }

  @Override
  public List<TaskApproval> of(TaskId task) {
    return approvals.stream()
        .filter(approval -> approval.task().equals(task))
        .sorted(Comparator.comparing(TaskApproval::askedAt).thenComparing(TaskApproval::stepId))
        .toList();
  }
}
