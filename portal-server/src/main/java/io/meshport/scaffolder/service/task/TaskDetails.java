package io.meshport.scaffolder.service.task;

import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskStep;
import java.util.List;

/**
 * A task as one person sees it.
 *
 * @param task the task
 * @param steps its steps in their order
 * @param approvals what it asked humans, the oldest first
 * @param actions what they may do with it now
 */
public record TaskDetails(
    ScaffolderTask task, List<TaskStep> steps, List<TaskApproval> approvals, List<String> actions) {
  public TaskDetails {
    steps = List.copyOf(steps);
    approvals = List.copyOf(approvals);
    actions = List.copyOf(actions);
  }
}
