package io.meshport.scaffolder.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.TemplateLimits;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A template of the library in {@code templates/}, rendered by the rules of {@code fetch:template}:
 * names of files are templates too, an empty name skips the file, the first file of a name stays.
 */
record LibraryTemplate(String name, Path folder, JsonNode definition) {
  private static final Path LIBRARY = Path.of("../templates").toAbsolutePath().normalize();

  static List<LibraryTemplate> all() {
    try (Stream<Path> folders = Files.list(LIBRARY)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("template.yaml")))
          .sorted()
          .map(LibraryTemplate::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LibraryTemplate of(Path folder) {
    List<JsonNode> documents = Parsers.yaml(text(folder.resolve("template.yaml")));
    return new LibraryTemplate(folder.getFileName().toString(), folder, documents.get(0));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  List<JsonNode> pages() {
    return list(definition.at("/spec/parameters"));
  }

  List<JsonNode> steps() {
    return list(definition.at("/spec/steps"));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /** The files that come out of the steps that fetch, by their paths. */
  Map<String, String> render(ObjectNode parameters) {
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("parameters", parameters);
    context
        .putObject("environment")
        .putObject("parameters")
        .put("portalUrl", "https://mesh.example.org");
    Map<String, String> files = new TreeMap<>();
    for (JsonNode step : steps()) {
      if (step.path("action").asText().equals("fetch:template")) {
        ObjectNode input = (ObjectNode) value(step.get("input"), context).orElseThrow();
        fetch(input).forEach(files::putIfAbsent);
      }
    }
    return files;
  }

  /** A value of a step with its expressions worked out; what is undefined is left out. */
  static Optional<JsonNode> value(JsonNode node, ObjectNode context) {
    if (node.isTextual()) {
      return Template.read(node.textValue(), TemplateSyntax.STANDARD)
          .value(context, TemplateLimits.VALUE);
    }
    if (node instanceof ObjectNode object) {
      ObjectNode same = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              entry ->
                  value(entry.getValue(), context).ifPresent(v -> same.set(entry.getKey(), v)));
      return Optional.of(same);
    }
    if (node.isArray()) {
      ArrayNode same = JsonNodeFactory.instance.arrayNode();
      node.forEach(entry -> value(entry, context).ifPresent(same::add));
      return Optional.of(same);
    }
    return Optional.of(node);
  }

  private Map<String, String> fetch(ObjectNode input) {
    Path from = folder.resolve(input.get("url").asText()).normalize();
    if (!from.startsWith(LIBRARY)) {
      throw new IllegalArgumentException(from + " is outside of the library");
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("values", input.get("values"));
    TemplateSyntax syntax =
        TemplateSyntax.STANDARD.trimming(
            input.path("trimBlocks").asBoolean(), input.path("lstripBlocks").asBoolean());
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        path(from.relativize(file), context)
            .ifPresent(name -> files.put(name, rendered(file, syntax, context)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Optional<String> path(Path relative, ObjectNode context) {
    List<String> segments = new ArrayList<>();
    for (Path segment : relative) {
      String name =
          Template.read(segment.toString(), TemplateSyntax.STANDARD)
              .render(context, TemplateLimits.FILE);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      segments.add(name);
    }
    return Optional.of(String.join("/", segments));
  }

  private static String rendered(Path file, TemplateSyntax syntax, ObjectNode context) {
    try {
      return Template.read(text(file), syntax).render(context, TemplateLimits.FILE);
    } catch (RuntimeException e) {
      throw new AssertionError(LIBRARY.relativize(file) + ": " + e.getMessage(), e);
    }
  }
}
