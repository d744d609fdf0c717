package io.meshport.scaffolder.service.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.ProductOrigins;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.upgrade.TemplateRendering;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One template in several revisions, and what was made from it. */
final class FakeTemplate implements TemplateRendering, ProductOrigins {
  static final String NAME = "dbt";

  private final Map<String, List<TreeFile>> revisions = new LinkedHashMap<>();
  private final Map<ProductKey, ProductOrigin> origins = new HashMap<>();
  @Nullable String newest;

  /** A revision, which is the newest from now on; {@code NAME} in texts becomes the value name. */
  void revision(String revision, TreeFile... files) {
    revisions.put(revision, Arrays.asList(files));
    newest = revision;
  }

  @Override
  public Optional<String> newestRevision(String template) {
    return template.equals(NAME) ? Optional.ofNullable(newest) : Optional.empty();
  }

  @Override
  public FileTree render(String template, String revision, ObjectNode values, Caller caller) {
    List<TreeFile> files = revisions.get(revision);
    if (!template.equals(NAME) || files == null) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no " + template + " " + revision);
    }
    String name = values.path("name").asText();
    return new FileTree(
        files.stream()
            .map(file -> TreeFile.of(file.path(), file.text().replace("NAME", name)))
            .toList());
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
