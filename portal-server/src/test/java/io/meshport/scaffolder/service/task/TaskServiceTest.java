package io.meshport.scaffolder.service.task;

import static io.meshport.scaffolder.service.task.TaskWorld.ADA;
import static io.meshport.scaffolder.service.task.TaskWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.model.task.Samples;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskStatus;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskServiceTest {
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: paged}
      spec:
        type: service
        parameters:
          - required: [name]
            properties: {name: {type: string}, cloud: {type: boolean}}
          - when: parameters.cloud
            required: [region]
            properties: {region: {type: string}}
        secrets: {schema: {required: [token], properties: {token: {type: string}}}}
        steps: [{action: debug:log}]
      """;

  private static final Map<String, String> TOKEN = Map.of("token", "hunter2");
  private final TaskWorld world = new TaskWorld();

  @BeforeEach
  void fill() {
    world.templates.take(
        "git",
        "c1",
        TreeFile.of("a/template.yaml", TEMPLATE),
        TreeFile.of("b/template.yaml", TEMPLATE.replace("paged", "bad").replace("log", "lag")));
  }

  private static ObjectNode values(String name) {
    return Samples.object().put("name", name);
  }

  private TaskDetails start(ObjectNode values) {
    return world.service.start(ADA, new StartCommand("paged", values, TOKEN));
  }

  private static PortalException refused(Runnable call) {
    PortalException refusal = catchThrowableOfType(PortalException.class, call::run);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private int tasks() {
    return world.reader.list(ADA, true, null, null, new PageRequest(20, 0)).items().size();
  }

  @Test
  void aTaskIsFrozenAsTheTemplateIsTodayWithItsSecretsSealed() {
    ScaffolderTask task = start(values("churn")).task();

    assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(task.definition().name()).isEqualTo("paged");
    assertThat(task.revision()).isEqualTo("c1");
    assertThat(task.starter().id()).isEqualTo("ada-id");
    assertThat(task.createdAt()).isEqualTo(world.clock.instant());
    assertThat(task.sealedSecrets()).doesNotContain("hunter2");
    assertThat(world.secrets.open(task.sealedSecrets(), task.id())).isEqualTo(TOKEN);
    assertThat(world.signals).containsExactly("work");
  }

  @Test
  void whatOnlyAHiddenPageAsksForIsNotGivenToTheTask() {
    ScaffolderTask task = start(values("churn").put("region", "eu")).task();
    ScaffolderTask cloudy = start(values("churn").put("cloud", true).put("region", "eu")).task();

    assertThat(task.values()).isEqualTo(values("churn"));
    assertThat(cloudy.values().path("region").asText()).isEqualTo("eu");
  }

  @Test
  void valuesAndSecretsThatDoNotFitStartNothing() {
    StartCommand empty = new StartCommand("paged", Samples.object(), Map.of());

    PortalException refusal = refused(() -> world.service.start(ADA, empty));

    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUES);
    assertThat(refusal.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder("/values/name", "/secrets/token");
    assertThat(tasks()).isZero();
  }

  @Test
  void aTemplateThatIsNotThereOrBrokenStartsNothing() {
    for (String template : new String[] {"none", "bad"}) {
      PortalException refusal =
          refused(() -> world.service.start(ADA, new StartCommand(template, values("x"), TOKEN)));
      assertThat(refusal.type())
          .isEqualTo(template.equals("bad") ? ProblemType.TEMPLATE_BROKEN : ProblemType.NOT_FOUND);
    }
    assertThat(tasks()).isZero();
  }

  @Test
  void aPortalWithoutAKeyTakesNoSecrets() {
    world.seal.offered = false;

    assertThat(refused(() -> start(values("churn"))).type())
        .isEqualTo(ProblemType.SECRETS_NOT_TAKEN);
    assertThat(tasks()).isZero();
  }

  @Test
  void nobodyStartsMoreThanTheirShare() {
    start(values("one"));
    start(values("two"));

    assertThat(refused(() -> start(values("three"))).type()).isEqualTo(ProblemType.TOO_MANY_TASKS);
    assertThat(tasks()).isEqualTo(2);
  }

  @Test
  void aCancelledTaskHasNoSecretsAndCanBeRetried() {
    TaskId id = start(values("churn")).task().id();

    TaskDetails cancelled = world.service.cancel(ADA, id);

    assertThat(cancelled.task().status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(cancelled.task().sealedSecrets()).isNull();
    assertThat(cancelled.actions()).containsExactly("retry");
    assertThat(refused(() -> world.service.cancel(ADA, id)).type())
        .isEqualTo(ProblemType.ILLEGAL_TRANSITION);
  }

  @Test
  void aRetryIsGivenTheSecretsAnew() {
    TaskId id = start(values("churn")).task().id();
    world.service.cancel(ADA, id);

    PortalException refusal = refused(() -> world.service.retry(ADA, id, Map.of()));
    TaskDetails again = world.service.retry(ADA, id, Map.of("token", "new one"));

    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUES);
    assertThat(refusal.violations())
        .extracting(Violation::pointer)
        .containsExactly("/secrets/token");
    assertThat(again.task().status()).isEqualTo(TaskStatus.OPEN);
    assertThat(world.secrets.open(again.task().sealedSecrets(), id))
        .containsExactly(Map.entry("token", "new one"));
  }

  @Test
  void onlyAFailedOrCancelledTaskIsRetriedAndNotForEver() {
    TaskId running = start(values("churn")).task().id();
    assertThat(refused(() -> world.service.retry(ADA, running, TOKEN)).type())
        .isEqualTo(ProblemType.ILLEGAL_TRANSITION);
    Claim claim = world.runs.claim().orElseThrow();
    world.runs.complete(claim, Samples.object());
    assertThat(refused(() -> world.service.retry(ADA, running, TOKEN)).type())
        .isEqualTo(ProblemType.ILLEGAL_TRANSITION);

    TaskId late = start(values("churn")).task().id();
    world.service.cancel(ADA, late);
    world.clock.pass(world.config.keep().plus(Duration.ofSeconds(1)));
    assertThat(refused(() -> world.service.retry(ADA, late, TOKEN)).type())
        .isEqualTo(ProblemType.RETRY_TOO_LATE);
  }

  @Test
  void aTaskOfSomebodyElseIsNotThere() {
    TaskId id = start(values("churn")).task().id();

    assertThat(refused(() -> world.service.cancel(BEN, id)).type())
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(refused(() -> world.service.retry(BEN, id, TOKEN)).type())
        .isEqualTo(ProblemType.NOT_FOUND);
    assertThat(refused(() -> world.service.cancel(ADA, new TaskId(UUID.randomUUID()))).type())
        .isEqualTo(ProblemType.NOT_FOUND);
  }
}
