package io.meshport.scaffolder.service.task;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskStatus;
import java.util.ArrayList;
import java.util.List;

/** Who may see a task, and who may do what with it. */
final class TaskRights {
  private TaskRights() {}

  /** Its starter, those who run the platform, and whoever it asked something. */
  static boolean maySee(Caller caller, ScaffolderTask task, List<TaskApproval> approvals) {
    return mayManage(caller, task)
        || approvals.stream().anyMatch(approval -> approval.isFor(caller));
  }

  private static boolean mayManage(Caller caller, ScaffolderTask task) {
    return task.starter().is(caller) || caller.isPlatformAdmin();
  }

  static void requireManager(Caller caller, ScaffolderTask task) {
    if (!mayManage(caller, task)) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only who started the task and platform admins may do this");
    }
  }

  /**
   * What the caller may do with the task now.
   *
   * @param kept whether what the task left behind is still there
   */
  static List<String> actions(
      Caller caller, ScaffolderTask task, List<TaskApproval> approvals, boolean kept) {
    List<String> actions = new ArrayList<>();
    TaskStatus status = task.status();
    if (mayManage(caller, task)) {
      if (!status.isEnded()) {
        actions.add("cancel");
      } else if (status != TaskStatus.COMPLETED && kept) {
        actions.add("retry");
      }
    }
    boolean asked =
        approvals.stream().anyMatch(approval -> approval.isOpen() && approval.isFor(caller));
    if (asked && !status.isEnded()) {
      actions.add("approve");
      actions.add("deny");
    }
    return actions;
  }
}
