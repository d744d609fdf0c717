package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.service.task.TaskWorld.ADA;
import static io.meshport.scaffolder.service.task.TaskWorld.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.Samples;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.Starter;
import io.meshport.scaffolder.model.task.TaskFile;
import io.meshport.scaffolder.model.task.TaskStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private static final String MAKE = "debug:log";
  private static final String ASK = "meshport:access:request";
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: two}
      spec:
        type: service
        steps:
          - {id: make, action: debug:log, input: {token: '${{ secrets.token }}'}}
          - {id: ask, action: 'meshport:access:request', input: {who: '${{ user.ref }}'}}
        output: {links: [{title: Made, url: '${{ steps.make.output.url }}'}]}
      """;

  private final TaskWorld world = new TaskWorld();
  private final List<String> seen = new ArrayList<>();
  private final TemplateAction make =
      action(
          MAKE,
          call -> {
            seen.add("make " + call.input().path("token").asText());
            call.workspace().write("made.txt", "made".getBytes(StandardCharsets.UTF_8), false);
            return new ActionResult.Done(Samples.object().put("url", "https://example.org"));
          });

  @BeforeEach
  void fill() {
    world.templates.take("git", "c1", TreeFile.of("a/template.yaml", TEMPLATE));
  }

  private Claim claimed() {
    world.service.start(ADA, new StartCommand("two", Samples.object(), Map.of("token", "hunter2")));
    return world.runs.claim().orElseThrow();
  }

  private TemplateAction ask(TaskWorld.Work work) {
    return action(ASK, work);
  }

  private static ActionResult done() {
    return new ActionResult.Done(Samples.object());
  }

  @Test
  void aTaskWhoseStepsAreDoneIsCompletedAndLeavesNothingBehind() throws Exception {
    Claim claim = claimed();

    world
        .runner(
            make,
            ask(
                call -> {
                  seen.add(call.input().path("who").asText() + " as " + call.caller().name());
                  return done();
                }))
        .run(claim);

    ScaffolderTask task = world.task(claim);
    assertThat(task.status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(seen).containsExactly("make hunter2", "user:default/ada-id as ADA-ID");
    assertThat(String.valueOf(task.output())).contains("https://example.org");
    assertThat(world.workspaces.find(claim.task())).isEmpty();
    assertThat(world.outbox).hasSize(1);
  }

  @Test
  void aFailedStepFailsTheTaskAndKeepsTheFilesForARetry() throws Exception {
    Claim claim = claimed();

    world
        .runner(
            make,
            ask(
                call -> {
                  call.workspace().write("half.txt", new byte[] {1}, false);
                  throw new ActionFailure("Nobody answers hunter2");
                }))
        .run(claim);

    ScaffolderTask task = world.task(claim);
    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).isEqualTo("Nobody answers ***");
    assertThat(task.sealedSecrets()).isNull();
    assertThat(world.workspaces.find(claim.task())).isPresent();
  }

  @Test
  void aRetryGoesOnAtTheFailedStepWithTheFilesAsItFoundThem() throws Exception {
    Claim first = claimed();
    world
        .runner(
            make,
            ask(
                call -> {
                  call.workspace().write("half.txt", new byte[] {1}, false);
                  throw new ActionFailure("no");
                }))
        .run(first);
    world.service.retry(ADA, first.task(), Map.of("token", "new"));
    Claim second = world.runs.claim().orElseThrow();

    world
        .runner(
            make,
            ask(
                call -> {
                  call.workspace().files().forEach(file -> seen.add(file.path()));
                  return done();
                }))
        .run(second);

    assertThat(world.task(second).status()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(seen).containsExactly("make hunter2", "made.txt");
  }

  @Test
  void aStepThatWaitsLetsTheTaskGoUntilItsTime() throws Exception {
    Claim claim = claimed();
    Duration pause = Duration.ofMinutes(5);

    world
        .runner(
            make,
            ask(
                call ->
                    new ActionResult.Waiting(
                        "an answer", pause, Samples.object().put("asked", true))))
        .run(claim);

    ScaffolderTask task = world.task(claim);
    assertThat(task.status()).isEqualTo(TaskStatus.PROCESSING);
    assertThat(task.isClaimed()).isFalse();
    assertThat(task.waitingFor()).isEqualTo("an answer");
    assertThat(task.wakeAt()).isEqualTo(world.clock.instant().plus(pause));
    assertThat(task.steps().get(1).status()).isEqualTo(StepStatus.WAITING);
    assertThat(task.progress().get(1).memory().path("asked").asBoolean()).isTrue();
    assertThat(world.workspaces.find(claim.task())).isPresent();
  }

  @Test
  void anActionThatThePortalLacksFailsItsStep() throws Exception {
    Claim claim = claimed();

    world.runner(make).run(claim);

    assertThat(world.task(claim).error()).contains(ASK);
  }

  @Test
  void aTaskWhoseTemplateIsNotKeptFails() throws Exception {
    TaskFile file =
        new TaskFile(
            new TaskId(UUID.randomUUID()),
            Samples.definition("one"),
            "gone",
            Samples.object(),
            null);
    world.ledger.open(ScaffolderTask.open(file, Starter.of(ADA), world.clock.instant()));
    Claim claim = world.runs.claim().orElseThrow();

    world.runner(make).run(claim);

    assertThat(world.task(claim).error()).contains("not kept in revision gone");
  }

  @Test
  void secretsThatCannotBeOpenedFailTheTask() throws Exception {
    Claim claim = claimed();
    world.seal.opens = false;

    world.runner(make).run(claim);

    assertThat(world.task(claim).error()).contains("cannot be opened any more");
    assertThat(seen).isEmpty();
  }

  @Test
  void anActionThatActsForSomebodyWhoIsGoneFails() throws Exception {
    world.service.start(
        TaskWorld.BEN, new StartCommand("two", Samples.object(), Map.of("token", "hunter2")));
    Claim claim = world.runs.claim().orElseThrow();

    world
        .runner(
            make,
            ask(
                call -> {
                  seen.add(call.caller().name());
                  return done();
                }))
        .run(claim);

    assertThat(world.task(claim).error()).contains("BEN started the task, but is not known");
  }

  @Test
  void aWorkerThatLostItsTaskStopsAtItsNextLine() {
    Claim claim = claimed();
    TemplateAction cancelling =
        action(
            MAKE,
            call -> {
              world.service.cancel(ADA, claim.task());
              return done();
            });

    assertThatThrownBy(() -> world.runner(cancelling).run(claim)).isInstanceOf(RunStopped.class);

    assertThat(world.task(claim).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(world.task(claim).steps().get(0).status()).isEqualTo(StepStatus.FAILED);
  }
}
