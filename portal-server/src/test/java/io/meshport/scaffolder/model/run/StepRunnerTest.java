package io.meshport.scaffolder.model.run;

import static io.meshport.scaffolder.model.run.RunFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionResult;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepRunnerTest {
  private final RunFixture run = new RunFixture();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void stepsRunInTheirOrderAndSayWhatTheyDo() throws InterruptedException {
    run.step("one", "echo", "{}").step("two", "echo", "{}");

    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.log)
        .containsExactly(
            "Starting up task with 2 steps",
            "Beginning step Step one",
            "Finished step Step one",
            "Beginning step Step two",
            "Finished step Step two");
  }

  @Test
  void anInputThatIsOneExpressionKeepsItsType() throws InterruptedException {
    run.values("{\"n\": 3, \"list\": [1, 2], \"yes\": true}")
        .step(
            "one",
            "echo",
            "{\"n\": \"${{ parameters.n }}\", \"list\": \"${{ parameters.list }}\","
                + " \"yes\": \"${{ parameters.yes }}\", \"text\": \" ${{ parameters.list }}\"}");

    run.run();

    assertThat(run.outputOf(0).toString())
        .isEqualTo("{\"n\":3,\"list\":[1,2],\"yes\":true,\"text\":\" 1,2\"}");
  }

  @Test
  void whatIsUndefinedTakesItsKeyWithItAndWhatFailsStaysAsWritten() throws InterruptedException {
    run.step(
        "one",
        "echo",
        "{\"gone\": \"${{ parameters.nothing }}\", \"kept\": \"${{ 'a' | nosuchfilter }}\","
            + " \"list\": [\"${{ parameters.nothing }}\"], \"deep\": {\"gone\": \"${{ parameters.x"
            + " }}\"}}");

    run.run();

    assertThat(run.outputOf(0))
        .isEqualTo(
            json("{\"kept\": \"${{ 'a' | nosuchfilter }}\", \"list\": [null], \"deep\": {}}"));
  }

  @Test
  void anExpressionThatCostsTooMuchFailsTheStep() throws InterruptedException {
    run.step("one", "echo", "{\"bomb\": \"{% for a in range(0, 900000) %}x{% endfor %}\"}");

    assertThat(run.run()).isInstanceOf(RunOutcome.Failed.class);
    assertThat(run.log.get(2)).startsWith("An expression costs too much");
  }

  @Test
  void laterStepsFindTheOutputOfEarlierOnesAndWhoStartedTheTask() throws InterruptedException {
    run.step("one", "echo", "{\"a\": 1}")
        .step(
            "two",
            "echo",
            "{\"b\": \"${{ steps.one.output.a }}\", \"who\": \"${{ user.ref }}\","
                + " \"task\": \"${{ context.task.id }}\"}");

    run.run();

    assertThat(run.outputOf(1).path("b").asInt()).isEqualTo(1);
    assertThat(run.outputOf(1).path("who").asText()).isEqualTo("user:default/ada");
    assertThat(run.outputOf(1).path("task").asText()).isEqualTo(run.task.toString());
  }

  @Test
  void aStepWhoseConditionIsFalseIsSkipped() throws InterruptedException {
    run.values("{\"no\": false, \"none\": []}")
        .step("one", "echo", "{}", "\"${{ parameters.no }}\"", null)
        .step("two", "echo", "{}", "\"${{ parameters.none }}\"", null)
        .step("three", "echo", "{}", "\"${{ parameters.undefined }}\"", null)
        .step("four", "echo", "{}", "false", null)
        .step("five", "echo", "{}", "\"${{ not parameters.no }}\"", null);

    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.statuses())
        .containsExactly(
            StepStatus.SKIPPED,
            StepStatus.SKIPPED,
            StepStatus.SKIPPED,
            StepStatus.SKIPPED,
            StepStatus.COMPLETED);
    assertThat(run.log).contains("Skipping step one because its if condition was false");
  }

  @Test
  void afterAFailureOnlyStepsThatAskForItRunAndTheTaskStillFails() throws InterruptedException {
    run.step("bad", "fail", "{}")
        .step("next", "echo", "{}")
        .step("cleanup", "echo", "{}", "\"${{ always() }}\"", null)
        .step("alarm", "echo", "{}", "\"${{ failure() }}\"", null);

    assertThat(run.run()).isEqualTo(new RunOutcome.Failed("It went wrong"));
    assertThat(run.statuses())
        .containsExactly(
            StepStatus.FAILED, StepStatus.SKIPPED, StepStatus.COMPLETED, StepStatus.COMPLETED);
    assertThat(run.log).contains("Skipping step next because a previous step failed");
  }

  @Test
  void aStepForFailuresIsSkippedWhereNothingFailed() throws InterruptedException {
    run.step("good", "echo", "{}").step("alarm", "echo", "{}", "\"${{ failure() }}\"", null);

    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.statuses()).containsExactly(StepStatus.COMPLETED, StepStatus.SKIPPED);
  }

  @Test
  void aStepIsRepeatedForEveryEntryAndItsOutputsBecomeLists() throws InterruptedException {
    run.step(
        "one",
        "echo",
        "{\"at\": \"${{ each.key }}\", \"is\": \"${{ each.value }}\"}",
        null,
        "[\"a\", \"b\"]");

    run.run();

    assertThat(run.outputOf(0)).isEqualTo(json("{\"at\": [\"0\", \"1\"], \"is\": [\"a\", \"b\"]}"));
    assertThat(run.calls)
        .extracting(ActionCall::key)
        .containsExactly(run.task + "/one/0", run.task + "/one/1");
  }

  @Test
  void aStepIsRepeatedForEveryMemberOfAnObjectWhereItsConditionHolds() throws InterruptedException {
    run.step(
        "one",
        "echo",
        "{\"at\": \"${{ each.key }}\"}",
        "\"${{ each.value > 1 }}\"",
        "{\"x\": 1, \"y\": 2}");

    run.run();

    assertThat(run.outputOf(0)).isEqualTo(json("{\"at\": [\"y\"]}"));
    assertThat(run.log).contains("Skipping step one because its if condition was false");
  }

  @Test
  void whatCannotBeRepeatedFailsTheStep() throws InterruptedException {
    run.step("one", "echo", "{}", null, "\"${{ parameters.nothing }}\"");
    assertThat(run.run()).isInstanceOf(RunOutcome.Failed.class);
    assertThat(run.log.get(2)).startsWith("Invalid value on action echo.each parameter");
  }

  @Test
  void aTextCannotBeRepeated() throws InterruptedException {
    run.step("one", "echo", "{}", null, "\"abc\"");
    assertThat(run.run()).isInstanceOf(RunOutcome.Failed.class);
  }

  @Test
  void anInputThatBreaksTheSchemaOfItsActionFailsTheStepWithoutShowingTheValue()
      throws InterruptedException {
    run.action(
            "strict",
            "{\"type\": \"object\", \"required\": [\"name\"],"
                + " \"properties\": {\"age\": {\"type\": \"integer\"}}}",
            call -> new ActionResult.Done(call.input()))
        .step("one", "strict", "{\"age\": \"hunter2\"}");

    RunOutcome.Failed failed = (RunOutcome.Failed) run.run();

    assertThat(failed.message())
        .startsWith("Invalid input passed to action strict, ")
        .contains("/age", "name")
        .doesNotContain("hunter2");
    assertThat(run.calls).isEmpty();
  }

  @Test
  void anUnknownActionFailsTheStep() throws InterruptedException {
    run.step("one", "no:such", "{}");

    assertThat(run.run())
        .isEqualTo(new RunOutcome.Failed("Template action with ID 'no:such' is not registered"));
  }

  @Test
  void whateverAnActionThrowsFailsItsStepOnly() throws InterruptedException {
    run.action("bug", "{}", call -> throwing(new IllegalStateException("null pointer")))
        .action("io", "{}", call -> throwingIo("host is away"))
        .action(
            "portal",
            "{}",
            call -> throwing(new PortalException(ProblemType.FORBIDDEN, "Members only")))
        .step("one", "bug", "{}")
        .step("two", "io", "{}", "\"${{ always() }}\"", null)
        .step("three", "portal", "{}", "\"${{ always() }}\"", null);

    run.run();

    assertThat(run.progress)
        .extracting(StepProgress::message)
        .containsExactly(
            "The action failed: java.lang.IllegalStateException: null pointer",
            "host is away",
            "Members only");
  }

  @Test
  void aStoppedRunPassesThroughItsAction() {
    run.action("stopped", "{}", call -> throwing(new RunStopped("lost")))
        .step("one", "stopped", "{}");

    assertThatThrownBy(run::run).isInstanceOf(RunStopped.class);
    assertThat(run.statuses()).containsExactly(StepStatus.PROCESSING);
  }

  @Test
  void anInterruptedStepIsNotFinished() {
    run.action(
            "slow",
            "{}",
            call -> {
              throw new InterruptedException();
            })
        .step("one", "slow", "{}");

    assertThatThrownBy(run::run).isInstanceOf(InterruptedException.class);
    assertThat(run.statuses()).containsExactly(StepStatus.PROCESSING);
  }

  @Test
  void finishedStepsAreNeverRunAgain() throws InterruptedException {
    run.step("one", "echo", "{\"a\": 7}").step("two", "fail", "{}");
    run.run();
    run.progress.set(1, StepProgress.fresh());
    run.action("fail", "{}", call -> new ActionResult.Done(call.input()));
    run.calls.clear();

    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.calls).extracting(ActionCall::step).containsExactly("two");
  }

  @Test
  void finishedRoundsAreNeverRunAgain() throws InterruptedException {
    run.action(
            "second",
            "{}",
            call ->
                run.calls.size() == 2
                    ? throwing(new RunStopped("killed"))
                    : new ActionResult.Done(call.input()))
        .step("one", "second", "{\"v\": \"${{ each.value }}\"}", null, "[\"a\", \"b\", \"c\"]");

    assertThatThrownBy(run::run).isInstanceOf(RunStopped.class);
    run.run();

    assertThat(run.calls)
        .extracting(call -> call.input().path("v").asText())
        .containsExactly("a", "b", "b", "c");
    assertThat(run.outputOf(0)).isEqualTo(json("{\"v\": [\"a\", \"b\", \"c\"]}"));
  }

  @Test
  void aWaitingActionIsAskedAgainWithWhatItKept() throws InterruptedException {
    run.action(
            "patient",
            "{}",
            call ->
                call.memory().has("asked")
                    ? new ActionResult.Done(call.memory())
                    : new ActionResult.Waiting(
                        "An owner decides",
                        Duration.ofHours(1),
                        json("{\"asked\": true}").deepCopy()))
        .step("one", "patient", "{}");

    RunOutcome.Paused paused = (RunOutcome.Paused) run.run();
    run.pause(paused);

    assertThat(paused.waiting().reason()).isEqualTo("An owner decides");
    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.log.stream().filter("Beginning step Step one"::equals)).hasSize(1);
  }

  @Test
  void linksAndTextsAreShownWhereTheirConditionHolds() throws InterruptedException {
    run.values("{\"no\": false, \"yes\": true}")
        .output(
            "{\"links\": [{\"title\": \"a\", \"if\": \"${{ parameters.no }}\"},"
                + " {\"title\": \"b\", \"if\": \"${{ parameters.yes }}\"},"
                + " {\"title\": \"c\", \"if\": \"${{ parameters.undefined }}\"}],"
                + " \"other\": [{\"if\": false}]}");

    RunOutcome.Completed done = (RunOutcome.Completed) run.run();

    assertThat(done.output())
        .isEqualTo(
            json(
                "{\"links\": [{\"title\": \"b\"}, {\"title\": \"c\"}], \"other\": [{\"if\":"
                    + " false}]}"));
  }

  private static ActionResult throwing(RuntimeException failure) {
    throw failure;
  }

  private static ActionResult throwingIo(String message) throws IOException {
    throw new IOException(message);
  }
}
