package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.model.task.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.outbox.DomainEvent;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.TaskStatus;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunLedgerTest {
  private static final WorkspaceArchive FILES = new WorkspaceArchive(new byte[] {1});
  private final TaskWorld world = new TaskWorld();

  @Test
  void aTaskIsClaimedByOneWorkerOnly() {
    world.open("one");

    assertThat(world.runs.claim()).isPresent();
    assertThat(world.runs.claim()).isEmpty();
  }

  @Test
  void aWorkerThatFellSilentLosesItsTaskAndCanWriteNothingMore() {
    Claim lost = world.claimed("one");
    world.clock.pass(ScaffolderConfig.SILENCE.plusSeconds(1));

    Claim taken = world.runs.claim().orElseThrow();

    assertThat(taken.task()).isEqualTo(lost.task());
    assertThat(world.events.messages(lost.task()))
        .containsExactly("Going on after the server at work fell silent");
    assertThat(world.runs.beat(lost)).isFalse();
    assertThat(world.runs.beat(taken)).isTrue();
    assertThatThrownBy(() -> world.runs.say(lost, null, "x")).isInstanceOf(RunStopped.class);
    assertThatThrownBy(() -> world.runs.read(lost)).isInstanceOf(RunStopped.class);
    assertThatThrownBy(() -> world.runs.move(lost, (task, now) -> task.begin(0, now), null, FILES))
        .isInstanceOf(RunStopped.class);
    assertThatThrownBy(() -> world.runs.fail(lost, "x")).isInstanceOf(RunStopped.class);
    assertThatThrownBy(() -> world.runs.pause(lost, 0, waiting(Duration.ofSeconds(1)), null))
        .isInstanceOf(RunStopped.class);
    world.runs.release(lost);
    assertThat(world.task(taken).isHeldBy(taken.id())).isTrue();
    assertThat(world.workspaces.find(lost.task())).isEmpty();
  }

  @Test
  void aWorkerThatShowsThatItLivesKeepsItsTask() {
    Claim claim = world.claimed("one");
    for (int i = 0; i < 10; i++) {
      world.clock.pass(ScaffolderConfig.HEARTBEAT);
      assertThat(world.runs.beat(claim)).isTrue();
    }
    assertThat(world.runs.claim()).isEmpty();
  }

  @Test
  void filesAreKeptWithTheStepAndDroppedWhenAllIsDone() {
    Claim claim = world.claimed("one");
    world.runs.move(claim, (task, now) -> task.finish(0, object(), now), null, FILES);
    assertThat(world.runs.read(claim).files()).contains(FILES);

    world.runs.complete(claim, object());
    assertThat(world.workspaces.find(claim.task())).isEmpty();
    assertThat(world.outbox)
        .extracting(DomainEvent::type)
        .containsExactly("scaffolder.task.completed");
  }

  @Test
  void aFailedTaskKeepsItsFilesForARetryAndTellsWhy() {
    Claim claim = world.claimed("one");
    world.runs.move(claim, (task, now) -> task.finish(0, object(), now), null, FILES);
    world.runs.fail(claim, "why");

    assertThat(world.workspaces.find(claim.task())).contains(FILES);
    assertThat(world.outbox)
        .extracting(DomainEvent::type)
        .containsExactly("scaffolder.task.failed");
    assertThat(world.outbox.get(0).facts()).containsEntry("error", "why");
    assertThat(world.reader.end(claim.task()).orElseThrow().body().at("/error/message").asText())
        .isEqualTo("why");
  }

  @Test
  void aPausedTaskIsTakenUpWhenItsTimeHasCome() {
    Claim claim = world.claimed("one");
    world.runs.pause(claim, 0, waiting(Duration.ofMinutes(5)), FILES);

    assertThat(world.runs.claim()).isEmpty();
    world.clock.pass(Duration.ofMinutes(5));
    assertThat(world.runs.claim().orElseThrow().task()).isEqualTo(claim.task());
    assertThat(world.events.messages(claim.task())).containsExactly("An owner decides");
  }

  @Test
  void aDecisionThatCameJustBeforeThePauseIsNotMissed() {
    Claim claim = world.claimed("one");
    world.questions.ask(
        claim.task(), "one", new ApprovalQuestion(Approvers.OWNERS, "customer", "May it?"));
    world.questions.approve(TaskWorld.ANNA, claim.task(), null);

    world.runs.pause(claim, 0, waiting(Duration.ofHours(5)), null);

    world.clock.pass(Duration.ofSeconds(1));
    assertThat(world.runs.claim()).isPresent();
  }

  @Test
  void aStepMayNotWaitForEver() {
    Claim claim = world.claimed("one");
    world.runs.pause(claim, 0, waiting(Duration.ofDays(1)), null);
    world.clock.pass(Duration.ofDays(31));
    Claim again = world.runs.claim().orElseThrow();

    world.runs.pause(again, 0, waiting(Duration.ofDays(1)), null);

    assertThat(world.task(claim).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(world.task(claim).error()).startsWith("It waited longer than");
  }

  @Test
  void aTaskMayBeWorkedOnForItsTimeOnlyWaitingNotCounted() {
    Claim claim = world.claimed("one");
    world.clock.pass(Duration.ofSeconds(10));
    world.runs.pause(claim, 0, waiting(Duration.ofHours(2)), null);
    world.clock.pass(Duration.ofHours(2));

    assertThat(world.runs.timeLeft(world.runs.claim().orElseThrow()))
        .isEqualTo(Duration.ofHours(1).minusSeconds(10));
  }

  @Test
  void aTaskGivenBackIsTakenUpAtOnce() {
    Claim claim = world.claimed("one");
    world.runs.release(claim);

    assertThat(world.runs.claim().orElseThrow().task()).isEqualTo(claim.task());
    assertThat(world.events.messages(claim.task())).isEmpty();
  }

  @Test
  void aTaskThatBreaksOffAgainAndAgainFailsInTheEnd() {
    Claim claim = world.claimed("one", "two");
    for (int i = 0; i < 5; i++) {
      world.runs.breakOff(claim);
      world.clock.pass(Duration.ofSeconds(5));
      claim = world.runs.claim().orElseThrow();
    }
    world.clock.pass(ScaffolderConfig.SILENCE.plusSeconds(1));

    assertThat(world.runs.claim()).isEmpty();
    assertThat(world.task(claim).status()).isEqualTo(TaskStatus.FAILED);
    assertThat(world.task(claim).error()).contains("broke off 6 times");
  }

  @Test
  void aTaskThatGoesOnInBetweenMayBreakOffMoreOften() {
    Claim claim = world.claimed("one", "two");
    for (int i = 0; i < 20; i++) {
      world.runs.breakOff(claim);
      world.clock.pass(Duration.ofSeconds(5));
      claim = world.runs.claim().orElseThrow();
      world.runs.move(claim, (task, now) -> task.finish(0, object(), now), null, null);
    }
    assertThat(world.task(claim).status()).isEqualTo(TaskStatus.PROCESSING);
  }

  private static ActionResult.Waiting waiting(Duration pause) {
    return new ActionResult.Waiting("An owner decides", pause, object());
  }
}
