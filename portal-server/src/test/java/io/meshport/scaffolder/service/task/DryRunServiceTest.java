package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.service.task.TaskWorld.ADA;
import static io.meshport.scaffolder.service.task.TaskWorld.MARA;
import static io.meshport.scaffolder.service.task.TaskWorld.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.run.StepStatus;
import io.meshport.scaffolder.model.task.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DryRunServiceTest {
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: plain}
      spec:
        type: service
        parameters: {required: [name], properties: {name: {type: string}}}
        steps: [{id: make, action: debug:log, input: {name: '${{ parameters.name }}'}}]
        output: {made: '${{ steps.make.output.name }}'}
      """;

  private final TaskWorld world = new TaskWorld();
  private TaskWorld.Work work =
      call -> {
        call.log().info("Making " + call.input().path("name").asText());
        call.workspace().write("made.txt", "made".getBytes(StandardCharsets.UTF_8), false);
        return new ActionResult.Done(
            Samples.object().put("name", call.input().path("name").asText()));
      };
  private final DryRunService service = service(DryRunConfig.DEFAULT);

  private DryRunService service(DryRunConfig config) {
    TemplateAction make = action("debug:log", call -> work.of(call));
    return new DryRunService(
        world.templates.templates,
        new ActionCatalog(List.of(make)),
        RunEnvironment.EMPTY,
        new DryRunGate(config, Runnable::run));
  }

  @BeforeEach
  void fill() {
    world.templates.take("git", "c1", TreeFile.of("a/template.yaml", TEMPLATE));
  }

  private static DryRunCommand command(@Nullable String template, @Nullable String definition) {
    return new DryRunCommand(
        template,
        definition,
        Samples.object().put("name", "churn"),
        Map.of(),
        new FileTree(List.of()));
  }

  private static ProblemType refusal(Runnable call) {
    return catchThrowableOfType(PortalException.class, call::run).type();
  }

  @Test
  void aDryRunShowsFilesLogStepsAndOutput() {
    DryRunReport report = service.run(ADA, command("plain", null));

    assertThat(report.error()).isNull();
    assertThat(report.files()).extracting(TreeFile::path).containsExactly("made.txt");
    assertThat(report.log()).extracting(DryRunReport.Line::message).contains("Making churn");
    assertThat(report.steps())
        .extracting(DryRunReport.Step::status)
        .containsExactly(StepStatus.COMPLETED);
    assertThat(report.output().path("made").asText()).isEqualTo("churn");
    assertThat(world.outbox).isEmpty();
    assertThat(world.signals).isEmpty();
  }

  @Test
  void whatWouldFailIsToldNotThrown() {
    work =
        call -> {
          throw new ActionFailure("There is no room");
        };

    DryRunReport report = service.run(ADA, command("plain", null));

    assertThat(report.error()).isEqualTo("There is no room");
    assertThat(report.output().isEmpty()).isTrue();
    assertThat(report.steps())
        .extracting(DryRunReport.Step::status)
        .containsExactly(StepStatus.FAILED);
  }

  @Test
  void onlyPlatformAdminsTryATextOfTheirOwn() {
    assertThat(service.run(MARA, command(null, TEMPLATE)).error()).isNull();
    assertThat(refusal(() -> service.run(ADA, command(null, TEMPLATE))))
        .isEqualTo(ProblemType.FORBIDDEN);
  }

  @Test
  void aDryRunIsOfOneTemplate() {
    assertThat(refusal(() -> service.run(MARA, command("plain", TEMPLATE))))
        .isEqualTo(ProblemType.INVALID_INPUT);
    assertThat(refusal(() -> service.run(MARA, command(null, null))))
        .isEqualTo(ProblemType.INVALID_INPUT);
    assertThat(refusal(() -> service.run(ADA, command("none", null))))
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(refusal(() -> service.run(MARA, command(null, TEMPLATE.replace("log", "lag")))))
        .isEqualTo(ProblemType.TEMPLATE_BROKEN);
  }

  @Test
  void valuesThatDoNotFitAreRefusedAsInARun() {
    DryRunCommand empty =
        new DryRunCommand("plain", null, Samples.object(), Map.of(), new FileTree(List.of()));

    PortalException refusal =
        catchThrowableOfType(PortalException.class, () -> service.run(ADA, empty));

    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUES);
    assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/values/name");
  }

  @Test
  void oneThatSpeaksAfterItsTimeIsEnded() throws InterruptedException {
    DryRunService impatient =
        new DryRunService(
            world.templates.templates,
            new ActionCatalog(List.of(action("debug:log", call -> work.of(call)))),
            RunEnvironment.EMPTY,
            new DryRunGate(
                new DryRunConfig(Duration.ofMillis(50), 1, 1), task -> new Thread(task).start()));
    work =
        call -> {
          while (true) {
            call.log().info("still here");
          }
        };

    assertThat(refusal(() -> impatient.run(ADA, command("plain", null))))
        .isEqualTo(ProblemType.DRY_RUN_TOO_LONG);
    work = call -> new ActionResult.Done(Samples.object());
    for (int i = 0; i < 100; i++) {
      try {
        assertThat(impatient.run(ADA, command("plain", null)).error()).isNull();
        return;
      } catch (PortalException full) {
        assertThat(full.type()).isEqualTo(ProblemType.TOO_MANY_DRY_RUNS);
        Thread.sleep(20);
      }
    }
    throw new AssertionError("The dry run that took too long never ended");
  }
}
