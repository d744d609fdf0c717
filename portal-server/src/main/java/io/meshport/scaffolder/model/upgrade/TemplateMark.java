package io.meshport.scaffolder.model.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a repository says of its own origin, in a file that every upgrade brings along. However the
 * team merges the branch, their main branch then tells which revision it is at.
 *
 * @param template name of the template
 * @param revision revision that the files have reached
 * @param values the values that its files were made from, never secrets; none in a mark that does
 *     not tell them
 */
public record TemplateMark(String template, String revision, Optional<ObjectNode> values) {
  /** Where it lies in a repository. */
  public static final String PATH = ".meshport/template.json";

  /** The mark among the files of a branch; none when there is none that can be read. */
  public static Optional<TemplateMark> in(Collection<TreeFile> files) {
    return files.stream()
        .filter(file -> file.path().equals(PATH))
        .findFirst()
        .flatMap(file -> read(file.text()));
  }

  private static Optional<TemplateMark> read(String text) {
    try {
      JsonNode mark = Json.mapper().readTree(text);
      String template = mark.path("template").asText("");
      String revision = mark.path("revision").asText("");
      return template.isEmpty() || revision.isEmpty()
          ? Optional.empty()
          : Optional.of(new TemplateMark(template, revision, values(mark)));
    } catch (JsonProcessingException broken) {
      // Somebody edited it, or merged it badly; what the portal remembers holds then.
      return Optional.empty();
    }
  }

  private static Optional<ObjectNode> values(JsonNode mark) {
    return mark.path("values") instanceof ObjectNode told ? Optional.of(told) : Optional.empty();
  }

  /** The files with this mark among them, in place of the one there was. */
  public List<TreeFile> put(Collection<TreeFile> files) {
    Map<String, TreeFile> all = new TreeMap<>();
    files.forEach(file -> all.put(file.path(), file));
    ObjectNode mark =
        Json.mapper().createObjectNode().put("template", template).put("revision", revision);
    values.ifPresent(told -> mark.set("values", told));
    all.put(PATH, TreeFile.of(PATH, mark.toPrettyString() + "\n"));
    return new ArrayList<>(all.values());
  }
}
