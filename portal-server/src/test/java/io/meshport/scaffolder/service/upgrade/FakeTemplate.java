package io.meshport.scaffolder.service.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.ProductOrigins;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.template.ParameterPage;
import io.meshport.scaffolder.model.upgrade.TemplateAnswers;
import io.meshport.scaffolder.model.upgrade.TemplateQuestions;
import io.meshport.scaffolder.model.upgrade.TemplateRendering;
import io.meshport.scaffolder.model.upgrade.UpgradeMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One template in several revisions, and what was made from it. */
final class FakeTemplate implements TemplateRendering, ProductOrigins, UpgradeMemory {
  static final String NAME = "dbt";

  private final Map<String, List<TreeFile>> revisions = new LinkedHashMap<>();
  private final Map<ProductKey, ProductOrigin> origins = new HashMap<>();
  private final Map<String, String> asked = new HashMap<>();
  final List<String> kept = new ArrayList<>();
  @Nullable String newest;

  /**
   * A revision, which is the newest from now on; {@code NAME} in texts becomes the value name,
   * {@code TEAM} the value team.
   */
  void revision(String revision, TreeFile... files) {
    revisions.put(revision, Arrays.asList(files));
    newest = revision;
  }

  @Override
  public Optional<String> newestRevision(String template) {
    return template.equals(NAME) ? Optional.ofNullable(newest) : Optional.empty();
  }

  /** Lets a revision ask for a value. */
  void ask(String revision, String value) {
    asked.put(revision, value);
  }

  @Override
  public TemplateQuestions questions(String template, String from, String to, ObjectNode values) {
    String value = asked.getOrDefault(to, "name");
    ObjectNode schema = Json.mapper().createObjectNode();
    schema.putArray("required").add(value);
    return values.has(value)
        ? TemplateQuestions.none(values)
        : new TemplateQuestions(
            values,
            List.of(Violation.at("/values/" + value, "is missing")),
            List.of(new ParameterPage("Page of " + value, null, schema, null)));
  }

  @Override
  public FileTree render(String template, String revision, TemplateAnswers answers, Caller caller) {
    List<TreeFile> files = revisions.get(revision);
    if (!template.equals(NAME) || files == null) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no " + template + " " + revision);
    }
    if (!answers.values().has(asked.getOrDefault(revision, "name"))) {
      throw new PortalException(ProblemType.INVALID_VALUES, "Something is missing for " + revision);
    }
    String name = answers.values().path("name").asText();
    String team = answers.values().path("team").asText();
    return new FileTree(
        files.stream()
            .map(
                file ->
                    TreeFile.of(
                        file.path(), file.text().replace("NAME", name).replace("TEAM", team)))
            .toList());
  }

  @Override
  public void remember(ProductKey product, String template, String revision) {
    kept.add(revision);
  }

  @Override
  public void remember(
      ProductKey product, TaskId task, String template, String revision, ObjectNode values) {
    origins.put(
        product, new ProductOrigin(product, task, template, revision, values, Instant.EPOCH));
  }

  @Override
  public Optional<ProductOrigin> find(ProductKey product) {
    return Optional.ofNullable(origins.get(product));
  }
}
