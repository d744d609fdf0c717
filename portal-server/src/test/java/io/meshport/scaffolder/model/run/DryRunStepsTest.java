package io.meshport.scaffolder.model.run;

import static io.meshport.scaffolder.model.run.RunFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.scaffolder.ActionDescription.DryRun;
import io.meshport.scaffolder.ActionResult;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DryRunStepsTest {
  private final RunFixture run = new RunFixture();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void aDryRunMakesUpTheOutputOfActionsThatItLeavesOut() throws InterruptedException {
    run.dry()
        .action(
            "publish",
            "{}",
            "{\"properties\": {\"url\": {\"type\": \"string\"}, \"n\": {\"type\": \"integer\"},"
                + " \"ok\": {\"type\": \"boolean\"}, \"list\": {\"type\": \"array\", \"items\":"
                + " {\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}}}}",
            DryRun.LEFT_OUT,
            call -> {
              throw new AssertionError("It runs");
            })
        .step("one", "publish", "{}");

    run.run();

    assertThat(run.outputOf(0))
        .isEqualTo(
            json(
                "{\"url\": \"<example>\", \"n\": 0, \"ok\": false, \"list\": [{\"id\":"
                    + " \"<example>\"}]}"));
    assertThat(run.calls).isEmpty();
  }

  @Test
  void aDryRunNeverWaits() throws InterruptedException {
    run.dry()
        .action(
            "patient",
            "{}",
            call -> new ActionResult.Waiting("An owner", Duration.ofDays(1), call.memory()))
        .step("one", "patient", "{}");

    assertThat(run.run()).isInstanceOf(RunOutcome.Completed.class);
    assertThat(run.log).contains("It would wait here: An owner");
  }
}
