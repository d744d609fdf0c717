package io.meshport.scaffolder.adapter.action.meshport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.TaskApprovals;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.adapter.action.FakeCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalAwaitTest {
  private static final String QUESTION =
      "{'approvers': 'owners', 'domain': 'sales', 'message': 'Publish?'}";

  private final Board board = new Board();
  private final ApprovalAwait await = new ApprovalAwait(board);

  @Test
  void itAsksAndWaitsWithoutAThread() {
    ActionResult.Waiting waiting = (ActionResult.Waiting) await.run(FakeCall.with(QUESTION));

    assertThat(waiting.reason()).isEqualTo("Waits for an owner of sales: Publish?");
    assertThat(waiting.pause()).isPositive();
    assertThat(board.asked).extracting(ApprovalQuestion::domain).containsExactly("sales");
  }

  @Test
  void anApprovalSaysWhoAndADenialSaysWhy() {
    board.decision = decision(true, "fine");
    assertThat(FakeCall.output(await.run(FakeCall.with(QUESTION))))
        .isEqualTo(
            FakeCall.json(
                "{'approvedBy': 'anna', 'approvedAt': '1970-01-01T00:00:00Z',"
                    + " 'comment': 'fine'}"));

    board.decision = decision(false, "too early");
    assertThatThrownBy(() -> await.run(FakeCall.with(QUESTION)))
        .isInstanceOf(ActionFailure.class)
        .hasMessage("anna denied it: too early");
  }

  @Test
  void ownersNeedADomainAndLeadsDoNot() {
    assertThatThrownBy(
            () -> await.run(FakeCall.with("{'approvers': 'owners', 'message': 'Publish?'}")))
        .isInstanceOf(ActionFailure.class);
    assertThat(
            ((ActionResult.Waiting)
                    await.run(FakeCall.with("{'approvers': 'governance', 'message': 'Ok?'}")))
                .reason())
        .isEqualTo("Waits for a governance lead: Ok?");
  }

  private static TaskApprovals.Decision decision(boolean approved, String comment) {
    return new TaskApprovals.Decision(approved, FakeCall.OWNER.asPerson(), Instant.EPOCH, comment);
  }

  private static final class Board implements TaskApprovals {
    private final List<ApprovalQuestion> asked = new ArrayList<>();
    private @Nullable Decision decision;

    @Override
    public void ask(TaskId task, String step, ApprovalQuestion question) {
      asked.add(question);
    }

    @Override
    public Optional<Decision> decision(TaskId task, String step) {
      return Optional.ofNullable(decision);
    }
  }
}
