package io.meshport.scaffolder.service.task;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.Admission;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.TaskSignals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what people do with tasks, one transaction per call and no remote call in any. */
@Singleton
@Transactional
public class TaskLedger {
  private final TaskRepository tasks;
  private final TaskEventRepository events;
  private final TaskApprovalRepository approvals;
  private final TaskSignals signals;
  private final ScaffolderConfig config;
  private final Clock clock;

  @Inject
  public TaskLedger(
      TaskRepository tasks,
      TaskEventRepository events,
      TaskApprovalRepository approvals,
      TaskSignals signals,
      ScaffolderConfig config,
      Clock clock) {
    this.tasks = tasks;
    this.events = events;
    this.approvals = approvals;
    this.signals = signals;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Keeps a new task and calls a worker.
   *
   * @throws PortalException TOO_MANY_TASKS when its starter, or everybody together, has too many
   */
  public void open(ScaffolderTask task) {
    requireRoom(task.starter().id());
    tasks.add(task);
    signals.work();
  }

  /** Stops a task at once, whoever works on it. */
  public void cancel(Caller caller, TaskId id) {
    ScaffolderTask task = managed(caller, id);
    Instant now = clock.instant();
    task.cancel(now);
    events.append(TaskEvent.cancelled(id, caller.name(), now));
    signals.stop(id);
  }

  /**
   * Opens a task again that failed or was cancelled.
   *
   * @throws PortalException TOO_MANY_TASKS as for a new one, RETRY_TOO_LATE when what it left
   *     behind is not kept any more
   */
  public void retry(Caller caller, TaskId id, @Nullable String sealedSecrets) {
    ScaffolderTask task = managed(caller, id);
    requireRoom(task.starter().id());
    Instant now = clock.instant();
    task.retry(sealedSecrets, now.minus(config.keep()));
    events.append(TaskEvent.recovered(id, caller.name(), now));
    signals.work();
  }

  private void requireRoom(String starter) {
    Admission admission = tasks.admit(starter);
    if (admission.own() >= config.tasksPerUser()) {
      throw tooMany("You have " + admission.own() + " tasks that are not over");
    }
    if (admission.all() >= config.tasks()) {
      throw tooMany("The portal has " + admission.all() + " tasks that are not over");
    }
  }

  private ScaffolderTask managed(Caller caller, TaskId id) {
    ScaffolderTask task =
        tasks
            .lock(id)
            .filter(found -> TaskRights.maySee(caller, found, approvals.of(id)))
            .orElseThrow(TaskReader::missing);
    TaskRights.requireManager(caller, task);
    return task;
  }

  private static PortalException tooMany(String detail) {
    return new PortalException(ProblemType.TOO_MANY_TASKS, detail)
        .withRemedy("Wait until one of them is over, or cancel one");
  }
}
