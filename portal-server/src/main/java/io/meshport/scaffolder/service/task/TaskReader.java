package io.meshport.scaffolder.service.task;

import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import io.meshport.scaffolder.model.task.TaskFilter;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.TaskStatus;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tasks as far as somebody may see them; a task that they may not see is not there. */
@Singleton
@Transactional
public class TaskReader {
  private final TaskRepository tasks;
  private final TaskApprovalRepository approvals;
  private final TaskEventRepository events;
  private final ScaffolderConfig config;
  private final Clock clock;

  @Inject
  public TaskReader(
      TaskRepository tasks,
      TaskApprovalRepository approvals,
      TaskEventRepository events,
      ScaffolderConfig config,
      Clock clock) {
    this.tasks = tasks;
    this.approvals = approvals;
    this.events = events;
    this.config = config;
    this.clock = clock;
  }

  /** One task. */
  public TaskDetails get(Caller caller, TaskId id) {
    ScaffolderTask task = tasks.find(id).orElseThrow(TaskReader::missing);
    List<TaskApproval> asked = approvals.of(id);
    if (!TaskRights.maySee(caller, task, asked)) {
      throw missing();
    }
    boolean kept = task.isKeptSince(clock.instant().minus(config.keep()));
    return new TaskDetails(
        task, task.steps(), asked, TaskRights.actions(caller, task, asked, kept));
  }

  /** Tasks, the newest first; of everybody for those who run the platform. */
  public Page<ScaffolderTask> list(
      Caller caller,
      boolean mine,
      @Nullable TaskStatus status,
      @Nullable String template,
      PageRequest page) {
    boolean everybody = !mine && caller.isPlatformAdmin();
    TaskFilter filter =
        new TaskFilter(
            everybody ? null : caller.id().value(),
            mine ? Set.of() : caller.ownedDomains(),
            !mine && caller.isGovernanceLead(),
            status,
            template);
    return tasks.list(filter, page);
  }

  /** The next events of a task, oldest first; whoever asks was let in already. */
  public List<TaskEvent> eventsAfter(TaskId task, long id, int limit) {
    return events.after(task, id, limit);
  }

  /** The event that ended a task. */
  public Optional<TaskEvent> end(TaskId task) {
    return events.end(task);
  }

  static PortalException missing() {
    return new PortalException(ProblemType.NOT_FOUND, "There is no such task");
  }
}
