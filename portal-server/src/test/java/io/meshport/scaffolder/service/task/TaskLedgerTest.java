package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.service.task.TaskWorld.ADA;
import static io.meshport.scaffolder.service.task.TaskWorld.ANNA;
import static io.meshport.scaffolder.service.task.TaskWorld.BEN;
import static io.meshport.scaffolder.service.task.TaskWorld.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ApprovalQuestion;
import io.meshport.scaffolder.ApprovalQuestion.Approvers;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.Samples;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.Starter;
import io.meshport.scaffolder.model.task.TaskStatus;
import io.meshport.scaffolder.model.workspace.WorkspaceArchive;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TaskLedgerTest {
  private static final PageRequest FIRST = new PageRequest(20, 0);
  private final TaskWorld world = new TaskWorld();

  @Test
  void aNewTaskCallsAWorker() {
    ScaffolderTask task = world.open("one");

    assertThat(world.signals).containsExactly("work");
    assertThat(world.reader.get(ADA, task.id()).actions()).containsExactly("cancel");
  }

  @Test
  void onePersonMayNotHaveTooManyUnfinishedTasks() {
    world.open("one");
    ScaffolderTask second = world.open("one");

    assertThatThrownBy(() -> world.open("one"))
        .hasFieldOrPropertyWithValue("type", ProblemType.TOO_MANY_TASKS);
    world.ledger.cancel(ADA, second.id());
    world.open("one");
  }

  @Test
  void aRetryCountsAsAnotherUnfinishedTask() {
    ScaffolderTask over = world.open("one");
    world.ledger.cancel(ADA, over.id());
    world.open("one");
    world.open("one");

    assertThatThrownBy(() -> world.ledger.retry(ADA, over.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.TOO_MANY_TASKS);
  }

  @Test
  void allTogetherMayNotHaveTooManyUnfinishedTasks() {
    world.open("one");
    world.open("one");
    world.ledger.open(of("ben"));

    assertThatThrownBy(() -> world.ledger.open(of("carla")))
        .hasFieldOrPropertyWithValue("type", ProblemType.TOO_MANY_TASKS);
  }

  @Test
  void cancellingTakesTheTaskFromItsWorkerAndTellsAllServers() {
    Claim claim = world.claimed("one");

    world.ledger.cancel(ADA, claim.task());

    assertThat(world.signals).contains("stop " + claim.task());
    assertThat(world.events.messages(claim.task())).contains("The run was cancelled by ADA-ID");
    assertThatThrownBy(() -> world.runs.say(claim, null, "still here"))
        .isInstanceOf(RunStopped.class);
    assertThatThrownBy(() -> world.runs.complete(claim, Samples.object()))
        .isInstanceOf(RunStopped.class);
    assertThat(world.task(claim).status()).isEqualTo(TaskStatus.CANCELLED);
  }

  @Test
  void aRetryCallsAWorkerAndMakesTheFormerEndVoid() {
    Claim claim = world.claimed("one");
    world.runs.fail(claim, "no");
    assertThat(world.reader.get(ADA, claim.task()).actions()).containsExactly("retry");

    world.ledger.retry(ADA, claim.task(), null);

    assertThat(world.reader.end(claim.task())).isEmpty();
    assertThat(world.events.messages(claim.task()))
        .containsExactly("The run goes on; asked for by ADA-ID");
    assertThat(world.runs.claim()).isPresent();
  }

  @Test
  void aTaskIsRetriedOnlyWhileWhatItLeftBehindIsKept() {
    Claim claim = world.claimed("one");
    world.runs.fail(claim, "no");
    world.clock.pass(world.config.keep());
    assertThat(world.reader.get(ADA, claim.task()).actions()).containsExactly("retry");

    world.clock.pass(Duration.ofSeconds(1));

    assertThat(world.reader.get(ADA, claim.task()).actions()).isEmpty();
    assertThatThrownBy(() -> world.ledger.retry(ADA, claim.task(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.RETRY_TOO_LATE)
        .hasFieldOrPropertyWithValue("remedy", "Run the template anew with the same values");
  }

  @Test
  void whatEndedTasksLeftBehindIsDroppedInBatchesWhenNobodyMayRetryThem() {
    TaskLeftovers leftovers = new TaskLeftovers(world.workspaces, world.config, world.clock);
    for (int i = 0; i <= TaskLeftovers.BATCH; i++) {
      Claim claim = world.claimed("one");
      world.workspaces.save(claim.task(), new WorkspaceArchive(new byte[] {1}));
      world.runs.fail(claim, "no");
    }
    world.clock.pass(world.config.keep());
    assertThat(leftovers.drop()).isFalse();
    assertThat(world.workspaces.count()).isEqualTo(TaskLeftovers.BATCH + 1);

    world.clock.pass(Duration.ofSeconds(1));

    assertThat(leftovers.drop()).isTrue();
    assertThat(leftovers.drop()).isFalse();
    assertThat(world.workspaces.count()).isZero();
  }

  @Test
  void aTaskIsNotThereForThoseWhoHaveNothingToDoWithIt() {
    ScaffolderTask task = world.open("one");

    assertThatThrownBy(() -> world.reader.get(BEN, task.id()))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> world.ledger.cancel(BEN, task.id()))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> world.ledger.retry(BEN, task.id(), null))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThat(world.reader.list(BEN, false, null, null, FIRST).items()).isEmpty();
  }

  @Test
  void whoIsAskedSeesTheTaskButDoesNotStopIt() {
    ScaffolderTask task = world.open("one");
    world.questions.ask(
        task.id(), "one", new ApprovalQuestion(Approvers.OWNERS, "customer", "May it?"));

    assertThat(world.reader.get(ANNA, task.id()).actions()).containsExactly("approve", "deny");
    assertThat(world.reader.list(ANNA, false, null, null, FIRST).items()).containsExactly(task);
    assertThat(world.reader.list(ANNA, true, null, null, FIRST).items()).isEmpty();
    assertThatThrownBy(() -> world.ledger.cancel(ANNA, task.id()))
        .hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
  }

  @Test
  void thePlatformTeamSeesAndStopsEveryTask() {
    ScaffolderTask task = world.open("one");

    assertThat(world.reader.list(MARA, false, null, null, FIRST).items()).containsExactly(task);
    assertThat(world.reader.list(MARA, true, null, null, FIRST).items()).isEmpty();
    world.ledger.cancel(MARA, task.id());
    assertThat(task.status()).isEqualTo(TaskStatus.CANCELLED);
  }

  private static ScaffolderTask of(String person) {
    return Samples.task(new Starter(person, person, person), null, Samples.NOON, "one");
  }
}
