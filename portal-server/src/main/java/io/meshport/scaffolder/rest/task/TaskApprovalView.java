package io.meshport.scaffolder.rest.task;

import io.meshport.identity.PersonView;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.TaskApprovals.Decision;
import io.meshport.scaffolder.model.task.TaskApproval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question of a task to humans, and what they decided. */
public record TaskApprovalView(
    String stepId,
    ApprovalQuestion.Approvers approvers,
    @Nullable String domain,
    String message,
    Instant askedAt,
    @Nullable Boolean approved,
    @Nullable PersonView decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String comment) {
  static TaskApprovalView of(TaskApproval approval) {
    ApprovalQuestion question = approval.question();
    Decision decision = approval.decision().orElse(null);
    return new TaskApprovalView(
        approval.stepId(),
        question.approvers(),
        question.domain(),
        question.message(),
        approval.askedAt(),
        decision == null ? null : decision.approved(),
        decision == null ? null : PersonView.of(decision.by()),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.comment());
  }
}
