package io.meshport.scaffolder.model.task;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.TaskApprovals.Decision;
import io.meshport.scaffolder.TaskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of a step to humans, and the one decision on it. */
@Entity
@Table(name = "scaffolder_task_approval")
public class TaskApproval {
  @Id private UUID id;

  @Column(name = "task_id", updatable = false)
  private UUID taskId;

  @Column(name = "step_id", updatable = false)
  private String stepId;

  @Enumerated(EnumType.STRING)
  @Column(name = "approvers", updatable = false)
  private ApprovalQuestion.Approvers approvers;

  @Column(name = "domain", updatable = false)
  private @Nullable String domain;

  @Column(name = "message", updatable = false)
  private String message;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Column(name = "approved")
  private @Nullable Boolean approved;

  @Column(name = "decider_id")
  private @Nullable String deciderId;

  @Column(name = "decider_username")
  private @Nullable String deciderUsername;

  @Column(name = "decider_name")
  private @Nullable String deciderName;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "comment")
  private @Nullable String comment;

  @Version
  @Column(name = "version")
  private long version;

  protected TaskApproval() {}

  /** Asks a question. */
  public TaskApproval(TaskId task, String step, ApprovalQuestion question, Instant now) {
    this.id = UUID.randomUUID();
    this.taskId = task.value();
    this.stepId = step;
    this.approvers = question.approvers();
    this.domain = question.domain();
    this.message = question.message();
    this.askedAt = now;
  }

  /** Whether the caller belongs to those who were asked. */
  public boolean isFor(Caller caller) {
    return approvers == ApprovalQuestion.Approvers.GOVERNANCE
        ? caller.isGovernanceLead()
        : domain != null && caller.isOwner(domain);
  }

  /** Lets the task go on. */
  public void approve(Person by, @Nullable String words, Instant now) {
    decide(true, by, words, now);
  }

  /** Stops the task, and says why. */
  public void deny(Person by, @Nullable String reason, Instant now) {
    if (reason == null || reason.isBlank()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A denial says why",
          List.of(Violation.at("/reason", "says why the task may not go on")));
    }
    decide(false, by, reason, now);
  }

  private void decide(boolean yes, Person by, @Nullable String words, Instant now) {
    if (approved != null) {
      throw new PortalException(
          ProblemType.ALREADY_DECIDED, "It was decided by " + deciderName + " at " + decidedAt);
    }
    approved = yes;
    deciderId = by.id().value();
    deciderUsername = by.username();
    deciderName = by.name();
    decidedAt = now;
    comment = words;
  }

  /** What was decided, if something was. */
  public Optional<Decision> decision() {
    if (approved == null
        || deciderId == null
        || deciderUsername == null
        || deciderName == null
        || decidedAt == null) {
      return Optional.empty();
    }
    Person by = new Person(new UserId(deciderId), deciderUsername, deciderName, null);
    return Optional.of(new Decision(approved, by, decidedAt, comment));
  }

  /** Whether nobody has decided. */
  public boolean isOpen() {
    return approved == null;
  }

  public TaskId task() {
    return new TaskId(taskId);
  }

  public String stepId() {
    return stepId;
  }

  /** What is asked. */
  public ApprovalQuestion question() {
    return new ApprovalQuestion(approvers, domain, message);
  }

  public Instant askedAt() {
    return askedAt;
  }
}
