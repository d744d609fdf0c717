package io.meshport.scaffolder.adapter.action.meshport;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.TaskApprovals;
import io.meshport.scaffolder.TaskApprovals.Decision;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Waits until somebody approves: {@code meshport:approval:await}. */
@Singleton
public class ApprovalAwait implements TemplateAction {
  // The decision wakes the task at once; this is for the case that the call was missed.
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "meshport:approval:await",
          "Waits, for days if need be and without keeping a worker, until an owner of the domain or"
              + " a governance lead approves. A denial fails the step.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["approvers", "message"], "properties": {
                "approvers": {"type": "string", "enum": ["owners", "governance"],
                  "title": "Who decides"},
                "domain": {"type": "string", "title": "Domain whose owners decide"},
                "message": {"type": "string", "minLength": 1, "maxLength": 2000,
                  "title": "What is to be decided"}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "required": ["approvedBy", "approvedAt"], "properties": {
                "approvedBy": {"type": "string", "title": "Who approved"},
                "approvedAt": {"type": "string", "title": "When, in UTC"},
                "comment": {"type": "string", "title": "What they said"}}}
              """),
          List.of(
              new ActionExample(
                  "Have the owners agree before it is published",
                  """
                  steps:
                    - action: meshport:approval:await
                      input:
                        approvers: owners
                        domain: ${{ parameters.domain }}
                        message: May ${{ parameters.name }} be published?
                  """)),
          ActionDescription.DryRun.LEFT_OUT);

  private final TaskApprovals approvals;

  @Inject
  public ApprovalAwait(TaskApprovals approvals) {
    this.approvals = approvals;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    Approvers approvers = Approvers.valueOf(input.text("approvers").toUpperCase(Locale.ROOT));
    ApprovalQuestion question =
        new ApprovalQuestion(approvers, input.find("domain").orElse(null), input.text("message"));
    approvals.ask(call.task(), call.step(), question);
    Optional<Decision> decision = approvals.decision(call.task(), call.step());
    return decision.isPresent() ? decided(decision.get()) : waiting(call, question);
  }

  private static ActionResult decided(Decision decision) {
    String comment = Objects.requireNonNullElse(decision.comment(), "");
    if (!decision.approved()) {
      throw new ActionFailure(decision.by().name() + " denied it: " + comment);
    }
    return Done.with(
        Done.output()
            .put("approvedBy", decision.by().name())
            .put("approvedAt", decision.at().toString())
            .put("comment", comment));
  }

  private static ActionResult waiting(ActionCall call, ApprovalQuestion question) {
    String whom =
        question.approvers() == Approvers.OWNERS
            ? "an owner of " + question.domain()
            : "a governance lead";
    return new ActionResult.Waiting(
        "Waits for " + whom + ": " + question.message(), PAUSE, call.memory());
  }
}
