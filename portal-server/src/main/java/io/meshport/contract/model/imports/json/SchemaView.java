package io.meshport.contract.model.imports.json;

import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema with everything in it that {@code $ref} and {@code allOf} bring along.
 *
 * @param parts the schema itself first, then what it refers to
 * @param references the references that were followed
 * @param recurs whether one of them leads back to a schema around it
 * @param position where it stands
 */
record SchemaView(List<MapNode> parts, Set<String> references, boolean recurs, Position position) {

  /** The value of a keyword: the schema's own before one that it refers to. */
  @Nullable Node get(String keyword) {
    return parts.stream()
        .map(part -> part.get(keyword))
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  /** The text of a keyword. */
  @Nullable String text(String keyword) {
    return get(keyword) instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT
        ? scalar.text()
        : null;
  }

  /** The properties of all parts. */
  Map<String, Node> properties() {
    Map<String, Node> properties = new LinkedHashMap<>();
    parts.forEach(part -> Values.fields(part, "properties").forEach(properties::putIfAbsent));
    return properties;
  }

  /** The names of properties that must be there. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    parts.forEach(part -> required.addAll(Values.texts(part, "required")));
    return required;
  }

  /** The types that a value may have, null left out. */
  List<String> types() {
    Set<String> types = new LinkedHashSet<>(allTypes());
    types.remove("null");
    return new ArrayList<>(types);
  }

  /** Whether null is among the types. */
  boolean isNullable() {
    return allTypes().contains("null");
  }

  private List<String> allTypes() {
    for (MapNode part : parts) {
      String type = Values.text(part, "type");
      List<String> types = type == null ? Values.texts(part, "type") : List.of(type);
      if (!types.isEmpty()) {
        return types;
      }
    }
    return List.of();
  }

  /** All keywords that are used. */
  Set<String> keywords() {
    Set<String> keywords = new TreeSet<>();
    parts.forEach(part -> keywords.addAll(part.fields().keySet()));
    return keywords;
  }
}
