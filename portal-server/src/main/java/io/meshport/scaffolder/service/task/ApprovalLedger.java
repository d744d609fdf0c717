package io.meshport.scaffolder.service.task;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.TaskApprovals.Decision;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import io.meshport.scaffolder.model.task.TaskEvents;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.TaskSignals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes questions of tasks and what humans decided, one transaction per call. */
@Singleton
@Transactional
public class ApprovalLedger {
  private final TaskRepository tasks;
  private final TaskApprovalRepository approvals;
  private final TaskEventRepository events;
  private final TaskSignals signals;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public ApprovalLedger(
      TaskRepository tasks,
      TaskApprovalRepository approvals,
      TaskEventRepository events,
      TaskSignals signals,
      Outbox outbox,
      Clock clock) {
    this.tasks = tasks;
    this.approvals = approvals;
    this.events = events;
    this.signals = signals;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Keeps a question and tells those who may decide it; one that was asked stays as it is. */
  public void ask(TaskId id, String step, ApprovalQuestion question, List<Person> approvers) {
    ScaffolderTask task = tasks.lock(id).orElseThrow(TaskReader::missing);
    if (approvals.find(id, step).isEmpty()) {
      approvals.add(new TaskApproval(id, step, question, clock.instant()));
      outbox.append(TaskEvents.asked(task, question, approvers));
    }
  }

  /** What was decided on the question of a step. */
  public Optional<Decision> decision(TaskId id, String step) {
    return approvals.find(id, step).flatMap(TaskApproval::decision);
  }

  /** The question that a caller may decide, if the task waits for it. */
  public TaskApproval open(Caller caller, TaskId id) {
    ScaffolderTask task = tasks.find(id).orElseThrow(TaskReader::missing);
    return open(caller, task);
  }

  /**
   * Decides the open question of a task and lets the task go on at once.
   *
   * @param decision what is done with the question
   */
  public void decide(Caller caller, TaskId id, BiConsumer<TaskApproval, Instant> decision) {
    ScaffolderTask task = tasks.lock(id).orElseThrow(TaskReader::missing);
    TaskApproval approval = open(caller, task);
    Instant now = clock.instant();
    decision.accept(approval, now);
    boolean approved = approval.decision().map(Decision::approved).orElse(false);
    String words = caller.name() + (approved ? " approved" : " denied");
    events.append(TaskEvent.log(id, approval.stepId(), null, words, now));
    task.wake(now);
    signals.work();
  }

  private TaskApproval open(Caller caller, ScaffolderTask task) {
    List<TaskApproval> all = approvals.of(task.id());
    if (!TaskRights.maySee(caller, task, all)) {
      throw TaskReader.missing();
    }
    if (all.stream().noneMatch(approval -> approval.isFor(caller))) {
      throw new PortalException(ProblemType.FORBIDDEN, "The task does not ask you");
    }
    if (task.status().isEnded()) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "The task is " + task.status() + "; nothing waits in it");
    }
    return all.stream()
        .filter(approval -> approval.isOpen() && approval.isFor(caller))
        .findFirst()
        .orElseThrow(
            () -> new PortalException(ProblemType.ALREADY_DECIDED, "It was decided already"));
  }
}
