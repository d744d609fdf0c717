package io.meshport.scaffolder.model.task;

import static io.meshport.scaffolder.model.task.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.TaskId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskApprovalTest {
  private static final Person ANNA = new Person(new UserId("anna"), "anna", "Anna", null);
  private final TaskApproval approval =
      asked(new ApprovalQuestion(Approvers.OWNERS, "customer", "May it?"));

  @Test
  void aQuestionIsForTheOwnersOfItsDomain() {
    assertThat(approval.isFor(caller(Set.of("customer"), Set.of()))).isTrue();
    assertThat(approval.isFor(caller(Set.of("order"), Set.of(Caller.GOVERNANCE_LEAD)))).isFalse();
  }

  @Test
  void aQuestionToGovernanceIsForItsLeads() {
    TaskApproval governance = asked(new ApprovalQuestion(Approvers.GOVERNANCE, null, "May it?"));

    assertThat(governance.isFor(caller(Set.of(), Set.of(Caller.GOVERNANCE_LEAD)))).isTrue();
    assertThat(governance.isFor(caller(Set.of("customer"), Set.of()))).isFalse();
  }

  @Test
  void ownersAreAskedOfADomain() {
    assertThatThrownBy(() -> new ApprovalQuestion(Approvers.OWNERS, " ", "May it?"))
        .isInstanceOf(ActionFailure.class);
  }

  @Test
  void itIsDecidedOnce() {
    assertThat(approval.decision()).isEmpty();
    approval.approve(ANNA, null, NOON);

    assertThat(approval.decision().orElseThrow().approved()).isTrue();
    assertThat(approval.decision().orElseThrow().by()).isEqualTo(ANNA);
    assertThatThrownBy(() -> approval.deny(ANNA, "no", NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_DECIDED);
  }

  @Test
  void aDenialSaysWhy() {
    assertThatThrownBy(() -> approval.deny(ANNA, " ", NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
    assertThat(approval.isOpen()).isTrue();
    approval.deny(ANNA, "Too early", NOON);
    assertThat(approval.decision().orElseThrow().comment()).isEqualTo("Too early");
  }

  private static TaskApproval asked(ApprovalQuestion question) {
    return new TaskApproval(new TaskId(UUID.randomUUID()), "ask", question, NOON);
  }

  private static Caller caller(Set<String> owned, Set<String> roles) {
    return new Caller(new UserId("x"), "x", "X", owned, owned, Set.of(), Set.of(), roles);
  }
}
