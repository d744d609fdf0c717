package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionDescription.DryRun;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.workspace.WorkspaceFolder;
import io.meshport.scaffolder.model.workspace.WorkspaceLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run with actions that are written in the test, and a journal that is read by it. */
final class RunFixture implements RunJournal, AutoCloseable {
  final TaskId task = new TaskId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
  final List<String> log = new ArrayList<>();
  final List<StepProgress> progress = new ArrayList<>();
  final List<ActionCall> calls = new ArrayList<>();
  private final WorkspaceFolder workspace = WorkspaceFolder.create(WorkspaceLimits.STANDARD);
  private final Map<String, TemplateAction> actions = new HashMap<>();
  private final List<StepDefinition> steps = new ArrayList<>();
  private final Map<String, String> secrets = new HashMap<>();
  private ObjectNode values = Json.mapper().createObjectNode();
  private @Nullable JsonNode output;
  private RunEnvironment environment = RunEnvironment.EMPTY;
  private boolean dryRun;

  RunFixture() {
    action("echo", "{}", call -> new ActionResult.Done(call.input()));
    action(
        "fail",
        "{}",
        call -> {
          throw new ActionFailure("It went wrong");
        });
  }

  /** What an action of a test does. */
  interface Work {
    ActionResult of(ActionCall call) throws IOException, InterruptedException;
  }

  RunFixture action(String id, String inputSchema, Work work) {
    return action(id, inputSchema, "{}", DryRun.RUNS, work);
  }

  RunFixture action(String id, String input, String output, DryRun mode, Work work) {
    ActionDescription description =
        new ActionDescription(id, id, json(input), json(output), List.of(), mode);
    actions.put(
        id,
        new TemplateAction() {
          @Override
          public ActionDescription description() {
            return description;
          }

          @Override
          public ActionResult run(ActionCall call) throws IOException, InterruptedException {
            calls.add(call);
            return work.of(call);
          }
        });
    return this;
  }

  RunFixture values(String json) {
    values = (ObjectNode) json(json);
    return this;
  }

  RunFixture secret(String name, String value) {
    secrets.put(name, value);
    return this;
  }

  RunFixture output(String json) {
    output = json(json);
    return this;
  }

  /** What the platform team gives to every run. */
  RunFixture environment(Map<String, String> parameters, Map<String, String> secrets) {
    environment = new RunEnvironment(parameters, secrets);
    return this;
  }

  RunFixture dry() {
    dryRun = true;
    return this;
  }

  /** A step without condition and repetition. */
  RunFixture step(String id, String action, String input) {
    return step(id, action, input, null, null);
  }

  RunFixture step(
      String id, String action, String input, @Nullable String condition, @Nullable String each) {
    steps.add(
        new StepDefinition(
            id,
            "Step " + id,
            action,
            (ObjectNode) json(input),
            condition == null ? null : json(condition),
            each == null ? null : json(each)));
    progress.add(StepProgress.fresh());
    return this;
  }

  /** Runs, or goes on from what the journal has. */
  RunOutcome run() throws InterruptedException {
    TemplateDefinition definition =
        new TemplateDefinition(
            "test", "Test", null, null, "service", List.of(), null, null, List.of(), steps, output,
            null);
    RunFile file =
        new RunFile(
            task,
            definition,
            origin(),
            values,
            secrets,
            (ObjectNode) json("{\"ref\": \"user:default/ada\"}"));
    RunHands hands =
        new RunHands(
            id -> Optional.ofNullable(actions.get(id)),
            workspace,
            () -> {
              throw new ActionFailure("Nobody is known here");
            },
            this,
            environment,
            dryRun);
    return new StepRunner(file, hands).run(List.copyOf(progress));
  }

  private static TemplateOrigin origin() {
    return new TemplateOrigin(
        "test",
        "r1",
        new TemplateOrigin.TemplateFiles() {
          @Override
          public FileTree folder(String path) {
            return new FileTree(List.of());
          }

          @Override
          public Optional<byte[]> file(String path) {
            return Optional.empty();
          }
        });
  }

  JsonNode outputOf(int step) {
    return progress.get(step).output();
  }

  List<StepStatus> statuses() {
    return progress.stream().map(StepProgress::status).toList();
  }

  /** Lets the step wait, as whoever keeps tasks does. */
  void pause(RunOutcome.Paused paused) {
    StepProgress before = progress.get(paused.step());
    progress.set(
        paused.step(),
        new StepProgress(
            StepStatus.WAITING, before.output(), before.rounds(), paused.waiting().memory(), null));
  }

  @Override
  public void say(@Nullable String step, String message) {
    log.add(message);
  }

  @Override
  public void begin(int step, String message) {
    move(step, StepStatus.PROCESSING, progress.get(step).output(), null);
    log.add(message);
  }

  @Override
  public void keepRound(int step, int rounds, ObjectNode soFar) {
    progress.set(
        step,
        new StepProgress(
            StepStatus.PROCESSING, soFar, rounds, Json.mapper().createObjectNode(), null));
  }

  @Override
  public void finish(int step, ObjectNode result, String message) {
    move(step, StepStatus.COMPLETED, result, null);
    log.add(message);
  }

  @Override
  public void skip(int step, String message) {
    move(step, StepStatus.SKIPPED, progress.get(step).output(), message);
    log.add(message);
  }

  @Override
  public void fail(int step, String message) {
    move(step, StepStatus.FAILED, progress.get(step).output(), message);
    log.add(message);
  }

  private void move(int step, StepStatus status, ObjectNode result, @Nullable String message) {
    StepProgress before = progress.get(step);
    progress.set(step, new StepProgress(status, result, before.rounds(), before.memory(), message));
  }

  static JsonNode json(String text) {
    try {
      return Json.mapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  @Override
  public void close() {
    workspace.close();
  }
}
