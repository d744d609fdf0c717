package io.meshport.scaffolder.model.location;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.Limits;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.scaffolder.ActionFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * The entities of a catalog file: YAML with a document for each, as {@code catalog-info.yaml}.
 *
 * @param entities with kind and name, in the order of the file
 */
public record CatalogFile(List<JsonNode> entities) {
  private static final int MOST_ENTITIES = 500;

  public CatalogFile {
    entities = List.copyOf(entities);
  }

  /**
   * Reads a file.
   *
   * @throws ActionFailure when it is no YAML, or something in it is no entity
   */
  public static CatalogFile read(String text) {
    List<JsonNode> entities = new ArrayList<>();
    try {
      for (Document document : DocumentParser.parseAll(text, Limits.SMALL)) {
        JsonNode content = document.toJson();
        if (!content.isNull()) {
          entities.add(entity(content, entities.size() + 1));
        }
      }
    } catch (MalformedDocument broken) {
      throw new ActionFailure(
          "The catalog file is no YAML, see line "
              + broken.position().line()
              + ": "
              + broken.getMessage(),
          broken);
    }
    if (entities.isEmpty() || entities.size() > MOST_ENTITIES) {
      throw new ActionFailure(
          "The catalog file holds "
              + entities.size()
              + " entities; it must be 1 to "
              + MOST_ENTITIES);
    }
    return new CatalogFile(entities);
  }

  private static JsonNode entity(JsonNode document, int number) {
    for (String pointer : List.of("/apiVersion", "/kind", "/metadata/name")) {
      if (!document.at(pointer).isTextual()) {
        throw new ActionFailure(
            "Document " + number + " of the catalog file is no entity: it has no " + pointer);
      }
    }
    return document;
  }

  /** The references of the entities. */
  public List<String> refs() {
    return entities.stream().map(CatalogFile::ref).toList();
  }

  /** The entity that the file is there for: its first component, else its first. */
  public String mainRef() {
    return entities.stream()
        .filter(entity -> entity.path("kind").asText().equalsIgnoreCase("Component"))
        .findFirst()
        .map(CatalogFile::ref)
        .orElseGet(() -> ref(entities.get(0)));
  }

  private static String ref(JsonNode entity) {
    JsonNode metadata = entity.path("metadata");
    return EntityRef.of(
            entity.path("kind").asText(),
            metadata.path("namespace").asText("default"),
            metadata.path("name").asText())
        .toString();
  }
}
