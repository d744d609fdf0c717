package io.meshport.scaffolder.model.run;

import static io.meshport.scaffolder.model.run.RunFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.scaffolder.ActionResult;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepSecretsTest {
  private final RunFixture run = new RunFixture();

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void secretsAreKnownInInputsAndNowhereElse() throws InterruptedException {
    run.secret("token", "hunter2-secret")
        .step("in", "echo", "{\"t\": \"${{ secrets.token }}\"}")
        .step("if", "echo", "{}", "\"${{ secrets.token }}\"", null)
        .output("{\"shown\": \"${{ secrets.token }}\"}");

    RunOutcome.Completed done = (RunOutcome.Completed) run.run();

    assertThat(run.outputOf(0).path("t").asText()).isEqualTo("hunter2-secret");
    assertThat(run.statuses()).containsExactly(StepStatus.COMPLETED, StepStatus.SKIPPED);
    assertThat(done.output().has("shown")).isFalse();
  }

  @Test
  void secretsAreMaskedInEveryLineErrorAndOutput() throws InterruptedException {
    run.secret("token", "hunter2-secret")
        .action(
            "chatty",
            "{}",
            call -> {
              call.log().info("using " + call.secrets().get("token"));
              call.log().warn("still " + call.secrets().get("token"));
              return new ActionResult.Done(call.input());
            })
        .action(
            "leaky",
            "{}",
            call -> {
              throw new IOException("401 for hunter2-secret");
            })
        .step("one", "chatty", "{\"t\": \"${{ secrets.token }}\"}")
        .step("two", "leaky", "{}");

    assertThat(run.run()).isEqualTo(new RunOutcome.Failed("401 for ***"));
    assertThat(run.log).contains("using ***", "Warning: still ***");
    assertThat(String.join("\n", run.log)).doesNotContain("hunter2");
  }

  @Test
  void theEnvironmentIsKnownEverywhereItsSecretsInInputsAlone() throws InterruptedException {
    run.environment(Map.of("region", "eu"), Map.of("key", "hunter2-secret"))
        .step("in", "echo", "{\"k\": \"${{ environment.secrets.key }}\"}")
        .step("if", "echo", "{}", "\"${{ environment.secrets.key }}\"", null)
        .step("on", "echo", "{}", "\"${{ environment.parameters.region == 'eu' }}\"", null)
        .output(
            "{\"text\": [\"${{ environment.parameters.region }}\","
                + " \"${{ steps.in.output.k }}\", \"-${{ environment.secrets.key }}-\"]}");

    RunOutcome.Completed done = (RunOutcome.Completed) run.run();

    assertThat(run.outputOf(0).path("k").asText()).isEqualTo("hunter2-secret");
    assertThat(run.statuses())
        .containsExactly(StepStatus.COMPLETED, StepStatus.SKIPPED, StepStatus.COMPLETED);
    assertThat(done.output()).isEqualTo(json("{\"text\": [\"eu\", \"***\", \"--\"]}"));
  }

  @Test
  void aDryRunIsGivenNoSecretsOfTheEnvironment() throws InterruptedException {
    run.environment(Map.of("region", "eu"), Map.of("key", "hunter2-secret"))
        .dry()
        .step("in", "echo", "{\"k\": \"${{ environment.secrets.key }}\"}");

    run.run();

    assertThat(run.outputOf(0).has("k")).isFalse();
  }

  @Test
  void theOutputOfATaskShowsNoSecretThatAStepGaveBack() throws InterruptedException {
    run.secret("token", "hunter2-secret")
        .step("one", "echo", "{\"t\": \"${{ secrets.token }}\"}")
        .output("{\"text\": [{\"content\": \"${{ steps.one.output.t }}\"}]}");

    RunOutcome.Completed done = (RunOutcome.Completed) run.run();

    assertThat(done.output()).isEqualTo(json("{\"text\": [{\"content\": \"***\"}]}"));
  }
}
