package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import java.util.List;
import java.util.Optional;

/** Where the questions of tasks to humans are kept. */
public interface TaskApprovalRepository {
  void add(TaskApproval approval);

  Optional<TaskApproval> find(TaskId task, String step);

  /** All questions of a task, the oldest first. */
  List<TaskApproval> of(TaskId task);
}
