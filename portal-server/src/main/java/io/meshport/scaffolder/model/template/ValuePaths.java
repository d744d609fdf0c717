package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places in the values of a wizard that its pages ask for: a tree of names, in which a place is
 * asked for as a whole or in parts.
 */
final class ValuePaths {
  private static final List<String> LISTS = List.of("allOf", "oneOf", "anyOf");
  private static final List<String> BRANCHES = List.of("then", "else");

  private final Map<String, ValuePaths> parts = new HashMap<>();
  private boolean whole;

  /** What a page that is shown asks for. */
  void addPage(ObjectNode schema, ObjectNode values) {
    add(schema, values, schema, true);
    whole |= takesOthers(schema, schema);
  }

  /** What a hidden page would ask for: what it would take beside that is nobody's. */
  void addHiddenPage(ObjectNode schema, ObjectNode values) {
    add(schema, values, schema, true);
  }

  /** The values without what only the dropped places have. */
  static ObjectNode without(ObjectNode values, ValuePaths dropped, ValuePaths asked) {
    return (ObjectNode) kept(values, dropped, asked).orElseThrow();
  }

  private void add(JsonNode schema, JsonNode value, ObjectNode root, boolean top) {
    if (!schema.isObject() || value.isMissingNode()) {
      whole = true;
      return;
    }
    boolean found = false;
    for (JsonNode part : alternatives(schema, root)) {
      whole |= !top && takesOthers(part);
      for (var property : part.path("properties").properties()) {
        found = true;
        part(property.getKey())
            .add(property.getValue(), value.path(property.getKey()), root, false);
      }
      found |= addEntries(part, value, root);
    }
    whole |= !top && !found;
  }

  private boolean addEntries(JsonNode schema, JsonNode value, ObjectNode root) {
    JsonNode items = schema.path("items");
    if (!value.isArray() || value.isEmpty() || items.isMissingNode()) {
      return false;
    }
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = items.isArray() ? items.path(i) : items;
      part(Integer.toString(i))
          .add(
              item.isMissingNode() ? schema.path("additionalItems") : item,
              value.path(i),
              root,
              false);
    }
    return true;
  }

  private ValuePaths part(String name) {
    return parts.computeIfAbsent(name, unknown -> new ValuePaths());
  }

  private static boolean takesOthers(JsonNode schema, ObjectNode root) {
    return alternatives(schema, root).stream().anyMatch(ValuePaths::takesOthers);
  }

  private static boolean takesOthers(JsonNode schema) {
    JsonNode others = schema.path("additionalProperties");
    return others.isObject() || others.asBoolean(false);
  }

  /** The schema and every other one that may hold in the same place. */
  private static List<JsonNode> alternatives(JsonNode schema, ObjectNode root) {
    List<JsonNode> all = new ArrayList<>();
    collect(schema, root, all);
    return all;
  }

  private static void collect(JsonNode schema, ObjectNode root, List<JsonNode> all) {
    if (!schema.isObject()) {
      return;
    }
    all.add(schema);
    String reference = schema.path("$ref").asText();
    if (reference.startsWith("#")) {
      collect(root.at(JsonPointer.compile(reference.substring(1))), root, all);
    }
    LISTS.forEach(keyword -> schema.path(keyword).forEach(one -> collect(one, root, all)));
    BRANCHES.forEach(keyword -> collect(schema.path(keyword), root, all));
    schema.path("dependencies").forEach(one -> collect(one, root, all));
  }

  private static Optional<JsonNode> kept(
      JsonNode value, @Nullable ValuePaths dropped, @Nullable ValuePaths asked) {
    if (dropped == null || (asked != null && asked.whole)) {
      return Optional.of(value);
    }
    if (asked == null) {
      return Optional.empty();
    }
    if (value instanceof ArrayNode array) {
      return Optional.of(keptEntries(array, dropped, asked));
    }
    return Optional.of(
        value instanceof ObjectNode object ? keptMembers(object, dropped, asked) : value);
  }

  private static JsonNode keptMembers(ObjectNode object, ValuePaths dropped, ValuePaths asked) {
    ObjectNode rest = object.objectNode();
    for (var member : object.properties()) {
      String name = member.getKey();
      kept(member.getValue(), dropped.below(name), asked.parts.get(name))
          .ifPresent(value -> rest.set(name, value));
    }
    return rest;
  }

  // The entries of a list keep their places, so none of them is ever dropped as a whole.
  private static JsonNode keptEntries(ArrayNode array, ValuePaths dropped, ValuePaths asked) {
    ArrayNode rest = array.arrayNode(array.size());
    for (int i = 0; i < array.size(); i++) {
      String name = Integer.toString(i);
      ValuePaths part = asked.parts.get(name);
      rest.add(
          part == null
              ? array.get(i)
              : kept(array.get(i), dropped.below(name), part).orElseThrow());
    }
    return rest;
  }

  private @Nullable ValuePaths below(String name) {
    return whole ? this : parts.get(name);
  }
}
