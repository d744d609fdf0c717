package io.meshport.scaffolder.model.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks as the tests want them. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  public static final Starter ADA = new Starter("ada-id", "ada", "Ada Lovelace");

  private Samples() {}

  /** A template whose steps have these ids, each of the action that is called so. */
  public static TemplateDefinition definition(String... steps) {
    List<StepDefinition> all =
        Arrays.stream(steps)
            .map(id -> new StepDefinition(id, "Step " + id, id, object(), null, null))
            .toList();
    return new TemplateDefinition(
        "sample", "Sample", null, null, "service", List.of(), null, null, List.of(), all, null,
        null);
  }

  /** A task with these steps. */
  public static ScaffolderTask task(String... steps) {
    return task(ADA, null, NOON, steps);
  }

  public static ScaffolderTask task(
      Starter starter, @Nullable String secrets, Instant at, String... steps) {
    TaskFile file =
        new TaskFile(
            new TaskId(UUID.randomUUID()),
            definition(steps),
            "r1",
            object().put("name", "wörld"),
            secrets);
    return ScaffolderTask.open(file, starter, at);
  }

  public static ObjectNode object() {
    return Json.mapper().createObjectNode();
  }
}
