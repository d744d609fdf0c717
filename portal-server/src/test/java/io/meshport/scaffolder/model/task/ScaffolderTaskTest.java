package io.meshport.scaffolder.model.task;

import static io.meshport.scaffolder.model.task.Samples.NOON;
import static io.meshport.scaffolder.model.task.Samples.object;
import static io.meshport.scaffolder.model.task.Samples.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.run.StepStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScaffolderTaskTest {
  private static final UUID CLAIM = UUID.randomUUID();

  @Test
  void aNewTaskIsOpenAndSoAreItsSteps() {
    ScaffolderTask task = task("one", "two");

    assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(task.steps()).extracting(TaskStep::status).containsOnly(StepStatus.PENDING);
    assertThat(task.definition()).isEqualTo(Samples.definition("one", "two"));
  }

  @Test
  void aClaimedTaskIsHeldByThatClaimAlone() {
    ScaffolderTask task = task("one");
    task.claim(CLAIM, NOON);

    assertThat(task.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(task.isHeldBy(CLAIM)).isTrue();
    task.claim(UUID.randomUUID(), NOON);
    assertThat(task.isHeldBy(CLAIM)).isFalse();
  }

  @Test
  void stepsMoveFromBeginningToEndWithTheirTimes() {
    ScaffolderTask task = claimed("one", "two");
    task.begin(0, NOON);
    assertThat(task.steps().get(0).status()).isEqualTo(StepStatus.PROCESSING);

    task.finish(0, object().put("a", 1), NOON.plusSeconds(3));
    task.skip(1, "not wanted", NOON.plusSeconds(4));

    TaskStep done = task.steps().get(0);
    assertThat(done.status()).isEqualTo(StepStatus.COMPLETED);
    assertThat(done.startedAt()).isEqualTo(NOON);
    assertThat(done.endedAt()).isEqualTo(NOON.plusSeconds(3));
    assertThat(done.output()).isEqualTo(object().put("a", 1));
    assertThat(task.steps().get(1).status()).isEqualTo(StepStatus.SKIPPED);
    assertThat(task.steps().get(1).message()).isEqualTo("not wanted");
  }

  @Test
  void aCompletedTaskIsOverAndHasForgottenItsSecrets() {
    ScaffolderTask task = Samples.task(Samples.ADA, "sealed", NOON, "one");
    task.claim(CLAIM, NOON);
    task.complete(object().put("done", true), NOON.plusSeconds(1));

    assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(task.endedAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(task.sealedSecrets()).isNull();
    assertThat(task.isHeldBy(CLAIM)).isFalse();
    assertThatThrownBy(() -> task.claim(CLAIM, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
    assertThatThrownBy(() -> task.retry(null, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void aFailedTaskSaysWhyAndFailsTheStepAtWork() {
    ScaffolderTask task = Samples.task(Samples.ADA, "sealed", NOON, "one", "two");
    task.claim(CLAIM, NOON);
    task.begin(0, NOON);
    task.fail("too slow", NOON);

    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).isEqualTo("too slow");
    assertThat(task.sealedSecrets()).isNull();
    assertThat(task.steps())
        .extracting(TaskStep::status)
        .containsExactly(StepStatus.FAILED, StepStatus.PENDING);
  }

  @Test
  void whatIsNotOverCanBeCancelledOnceAndItsWorkerLosesIt() {
    ScaffolderTask open = task("one");
    open.cancel(NOON);
    assertThat(open.status()).isEqualTo(TaskStatus.CANCELLED);

    ScaffolderTask task = claimed("one");
    task.begin(0, NOON);
    task.cancel(NOON);
    assertThat(task.isHeldBy(CLAIM)).isFalse();
    assertThat(task.steps().get(0).status()).isEqualTo(StepStatus.FAILED);
    assertThatThrownBy(() -> task.cancel(NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void aWaitingTaskIsUnclaimedUntilItsTimeOrADecisionComes() {
    ScaffolderTask task = claimed("one");
    task.begin(0, NOON);
    task.pause(0, "An owner decides", NOON.plusSeconds(60), object().put("k", 1), NOON);

    assertThat(task.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(task.isClaimed()).isFalse();
    assertThat(task.waitingFor()).isEqualTo("An owner decides");
    assertThat(task.wakeAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(task.steps().get(0).status()).isEqualTo(StepStatus.WAITING);
    assertThat(task.progress().get(0).memory()).isEqualTo(object().put("k", 1));

    task.wake(NOON.plusSeconds(5));
    assertThat(task.wakeAt()).isEqualTo(NOON.plusSeconds(5));
    task.claim(CLAIM, NOON.plusSeconds(6));
    task.pause(0, "An owner decides", NOON.plusSeconds(90), object(), NOON.plusSeconds(7));
    assertThat(task.waitingSince()).isEqualTo(NOON);
    task.claim(CLAIM, NOON.plusSeconds(91));
    task.finish(0, object(), NOON.plusSeconds(92));
    assertThat(task.waitingFor()).isNull();
    assertThat(task.waitingSince()).isNull();
  }

  @Test
  void waitingIsNoWork() {
    ScaffolderTask task = claimed("one");
    task.pause(0, "An owner", NOON.plusSeconds(60), object(), NOON.plusSeconds(10));

    assertThat(task.worked(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(10));
    task.claim(CLAIM, NOON.plusSeconds(60));
    assertThat(task.worked(NOON.plusSeconds(65))).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aTaskGivenBackIsDueAtOnce() {
    ScaffolderTask task = claimed("one");
    task.release(NOON.plusSeconds(1));

    assertThat(task.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(task.isClaimed()).isFalse();
    assertThat(task.wakeAt()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void aRetryGoesOnAtTheStepThatFailedAndKeepsWhatWasFinished() {
    ScaffolderTask task = claimed("one", "if-false", "bad", "after");
    task.finish(0, object().put("a", 1), NOON);
    task.skip(1, "if", NOON);
    task.begin(2, NOON);
    task.failStep(2, "no", NOON);
    task.skip(3, "previous", NOON);
    task.fail("no", NOON);

    task.retry("sealed again", NOON);

    assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(task.error()).isNull();
    assertThat(task.endedAt()).isNull();
    assertThat(task.sealedSecrets()).isEqualTo("sealed again");
    assertThat(task.steps())
        .extracting(TaskStep::status)
        .containsExactly(
            StepStatus.COMPLETED, StepStatus.SKIPPED, StepStatus.PENDING, StepStatus.PENDING);
    assertThat(task.steps().get(0).output()).isEqualTo(object().put("a", 1));
  }

  @Test
  void aRetryKeepsTheFinishedRoundsOfTheStep() {
    ScaffolderTask task = claimed("many");
    task.begin(0, NOON);
    task.keepRound(0, 2, object().put("so", "far"));
    task.fail("third", NOON);

    task.retry(null, NOON);

    assertThat(task.progress().get(0).rounds()).isEqualTo(2);
    assertThat(task.progress().get(0).output()).isEqualTo(object().put("so", "far"));
  }

  @Test
  void whatIsNotOverIsNotRetried() {
    ScaffolderTask task = task("one");
    assertThatThrownBy(() -> task.retry(null, NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void theProductThatAStepCreatedIsKnown() {
    ScaffolderTask task = claimed(ScaffolderTask.PRODUCT_ACTION, "other");
    task.finish(1, object().put("product", "not/this"), NOON);
    assertThat(task.product()).isNull();
    task.finish(0, object().put("product", "customer/churn"), NOON);
    assertThat(task.product()).isEqualTo("customer/churn");
  }

  private static ScaffolderTask claimed(String... steps) {
    ScaffolderTask task = task(steps);
    task.claim(CLAIM, NOON);
    return task;
  }
}
