package io.meshport.scaffolder.service.task;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.TaskApprovals;
import io.meshport.scaffolder.TaskId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions of tasks to humans. Keycloak is asked who may decide before the transaction, never in
 * it.
 */
@Singleton
public class ApprovalService implements TaskApprovals {
  private final ApprovalLedger ledger;
  private final TaskReader reader;
  private final Directory directory;

  @Inject
  public ApprovalService(ApprovalLedger ledger, TaskReader reader, Directory directory) {
    this.ledger = ledger;
    this.reader = reader;
    this.directory = directory;
  }

  @Override
  public void ask(TaskId task, String step, ApprovalQuestion question) {
    ledger.ask(task, step, question, approvers(question));
  }

  @Override
  public Optional<Decision> decision(TaskId task, String step) {
    return ledger.decision(task, step);
  }

  /** Lets a task go on. */
  public TaskDetails approve(Caller caller, TaskId task, @Nullable String comment) {
    refuseOwn(caller, task);
    ledger.decide(
        caller, task, (approval, now) -> approval.approve(caller.asPerson(), comment, now));
    return reader.get(caller, task);
  }

  /** Stops a task, and says why. */
  public TaskDetails deny(Caller caller, TaskId task, @Nullable String reason) {
    refuseOwn(caller, task);
    ledger.decide(caller, task, (approval, now) -> approval.deny(caller.asPerson(), reason, now));
    return reader.get(caller, task);
  }

  // Four eyes, wherever there are four: who started it decides only if nobody else could.
  private void refuseOwn(Caller caller, TaskId task) {
    ApprovalQuestion question = ledger.open(caller, task).question();
    boolean own = reader.get(caller, task).task().starter().is(caller);
    if (own && approvers(question).stream().anyMatch(other -> !other.id().equals(caller.id()))) {
      throw new PortalException(
          ProblemType.OWN_REQUEST, "You started the task, and others are there to decide");
    }
  }

  private List<Person> approvers(ApprovalQuestion question) {
    return question.approvers() == ApprovalQuestion.Approvers.GOVERNANCE
        ? directory.governanceLeads()
        : directory.ownersOf(Objects.requireNonNull(question.domain(), "domain"));
  }
}
