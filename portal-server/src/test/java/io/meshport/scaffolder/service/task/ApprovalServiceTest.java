package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.service.task.TaskWorld.ADA;
import static io.meshport.scaffolder.service.task.TaskWorld.ANNA;
import static io.meshport.scaffolder.service.task.TaskWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalServiceTest {
  private static final ApprovalQuestion QUESTION =
      new ApprovalQuestion(Approvers.OWNERS, "customer", "May it?");
  private final TaskWorld world = new TaskWorld();
  private final ScaffolderTask task = world.open("one");

  @Test
  void aQuestionIsAskedOnceAndItsApproversAreTold() {
    world.questions.ask(task.id(), "one", QUESTION);
    world.questions.ask(task.id(), "one", QUESTION);

    assertThat(world.outbox)
        .extracting(DomainEvent::type)
        .containsExactly("scaffolder.approval.requested");
    assertThat(world.outbox.get(0).facts()).containsEntry("approverIds", "anna,ben");
    assertThat(world.questions.decision(task.id(), "one")).isEmpty();
  }

  @Test
  void anApproverLetsTheTaskGoOn() {
    world.questions.ask(task.id(), "one", QUESTION);
    world.signals.clear();

    world.questions.approve(ANNA, task.id(), "Fine");

    assertThat(world.questions.decision(task.id(), "one").orElseThrow().approved()).isTrue();
    assertThat(world.signals).containsExactly("work");
    assertThat(world.events.messages(task.id())).containsExactly("ANNA approved");
  }

  @Test
  void anApproverStopsTheTaskAndSaysWhy() {
    world.questions.ask(task.id(), "one", QUESTION);

    assertThatThrownBy(() -> world.questions.deny(ANNA, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
    world.questions.deny(ANNA, task.id(), "Too early");

    assertThat(world.questions.decision(task.id(), "one").orElseThrow().comment())
        .isEqualTo("Too early");
  }

  @Test
  void aDecisionIsMadeOnce() {
    world.questions.ask(task.id(), "one", QUESTION);
    world.questions.approve(ANNA, task.id(), null);

    assertThatThrownBy(() -> world.questions.deny(ANNA, task.id(), "no"))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_DECIDED);
  }

  @Test
  void nobodyElseDecides() {
    world.questions.ask(task.id(), "one", QUESTION);

    assertThatThrownBy(() -> world.questions.approve(ADA, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
    assertThatThrownBy(() -> world.questions.approve(BEN, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  @Test
  void whoStartedTheTaskDoesNotDecideWhileAnotherApproverExists() {
    Caller ada = TaskWorld.caller("ada-id", Set.of("customer"), Set.of());
    world.owners.put("customer", List.of(ada.asPerson(), ANNA.asPerson()));
    world.questions.ask(task.id(), "one", QUESTION);

    assertThatThrownBy(() -> world.questions.approve(ada, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.OWN_REQUEST);
    assertThatThrownBy(() -> world.questions.deny(ada, task.id(), "no"))
        .hasFieldOrPropertyWithValue("type", ProblemType.OWN_REQUEST);
    world.owners.put("customer", List.of(ada.asPerson()));
    world.questions.approve(ada, task.id(), null);
  }

  @Test
  void whatIsOverIsNotDecided() {
    world.questions.ask(task.id(), "one", QUESTION);
    world.ledger.cancel(ADA, task.id());

    assertThatThrownBy(() -> world.questions.approve(ANNA, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }
}
