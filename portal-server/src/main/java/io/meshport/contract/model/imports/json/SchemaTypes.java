package io.meshport.contract.model.imports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says in words of the standard what the schemas of properties are. */
final class SchemaTypes {
  private static final Map<String, String> TIMES =
      Map.of("date", "date", "date-time", "timestamp", "time", "time");

  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "definitions",
          "$comment",
          "$anchor",
          "type",
          "title",
          "description",
          "properties",
          "required",
          "items",
          "allOf",
          "enum",
          "const",
          "format",
          "examples",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "multipleOf",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "additionalProperties",
          "anyOf",
          "oneOf");

  private final SchemaResolver resolver;

  SchemaTypes(SchemaResolver resolver) {
    this.resolver = resolver;
  }

  void properties(SchemaView view, Set<String> around, ElementDraft element) {
    if (view.recurs()) {
      element.warn("The schema refers to one around it; that one is not repeated here");
    }
    Map<String, Node> properties = view.properties();
    leftOut(view, element);
    if (properties.isEmpty() || !element.nests()) {
      return;
    }
    Set<String> inside = new HashSet<>(around);
    inside.addAll(view.references());
    properties.forEach(
        (name, node) -> {
          ElementDraft column = element.child(name, node.position());
          boolean always = view.required().contains(name);
          if (node instanceof MapNode schema) {
            write(schema, always, inside, column);
          } else {
            column.flag("required", always).warn("The schema says nothing about its type");
          }
        });
  }

  private void write(MapNode schema, boolean always, Set<String> around, ElementDraft column) {
    SchemaView view = resolver.view(schema, around);
    MapNode only = onlyAlternative(view);
    boolean nullable = view.isNullable() || only != null;
    if (only != null) {
      SchemaView alternative = resolver.view(only, around);
      List<MapNode> parts = new ArrayList<>(view.parts());
      parts.addAll(alternative.parts());
      Set<String> references = new HashSet<>(view.references());
      references.addAll(alternative.references());
      view =
          new SchemaView(parts, references, view.recurs() || alternative.recurs(), view.position());
    }
    column.flag("required", always && !nullable);
    words(view, column);
    type(view, around, column);
    values(view, column);
  }

  /** Of {@code anyOf: [something, {type: null}]} the something. */
  private static @Nullable MapNode onlyAlternative(SchemaView view) {
    for (String keyword : List.of("anyOf", "oneOf")) {
      if (view.get(keyword) instanceof ListNode list && list.items().size() == 2) {
        List<Node> real = list.items().stream().filter(node -> !isNull(node)).toList();
        if (real.size() == 1 && real.get(0) instanceof MapNode map) {
          return map;
        }
      }
    }
    return null;
  }

  private static boolean isNull(Node node) {
    return node instanceof MapNode map && "null".equals(Values.text(map, "type"));
  }

  private static void words(SchemaView view, ElementDraft column) {
    column.text("businessName", view.text("title"));
    column.text("description", view.text("description"));
    if (view.get("examples") instanceof ListNode examples) {
      column.set("examples", Values.json(examples));
    }
    for (String keyword : List.of("default", "deprecated", "readOnly", "writeOnly")) {
      Node value = view.get(keyword);
      if (value != null && !(value instanceof ScalarNode s && s.type() == ScalarNode.Type.NULL)) {
        column.custom(keyword, Values.json(value));
      }
    }
  }

  private void type(SchemaView view, Set<String> around, ElementDraft column) {
    String type = typeOf(view);
    if (type == null && view.recurs()) {
      column.text("logicalType", "object").text("physicalType", "object");
      properties(view, around, column);
      return;
    }
    if (type == null) {
      column.text("physicalType", String.join(" | ", view.types()));
      column.warn(
          view.types().size() > 1
              ? "Several types have no word in the standard: " + view.types()
              : "The schema does not say its type");
      leftOut(view, column);
      return;
    }
    column.text("physicalType", type);
    switch (type) {
      case "object" -> object(view, around, column);
      case "array" -> array(view, around, column);
      case "string" -> string(view, column);
      default -> {
        column.text("logicalType", type);
        SchemaLimits.numbers(view, column);
        leftOut(view, column);
      }
    }
  }

  private static @Nullable String typeOf(SchemaView view) {
    List<String> types = view.types();
    if (types.size() == 2 && types.contains("integer") && types.contains("number")) {
      return "number";
    }
    if (types.isEmpty()) {
      return guessed(view);
    }
    return types.size() == 1 ? types.get(0) : null;
  }

  /** Keywords tell the type where the schema does not. */
  private static @Nullable String guessed(SchemaView view) {
    if (!view.properties().isEmpty()) {
      return "object";
    }
    if (view.get("items") != null) {
      return "array";
    }
    boolean texts =
        view.get("enum") instanceof ListNode list
            && list.items().stream()
                .allMatch(v -> v instanceof ScalarNode s && s.type() == ScalarNode.Type.TEXT);
    return texts || view.text("const") != null ? "string" : null;
  }

  private void object(SchemaView view, Set<String> around, ElementDraft column) {
    boolean map =
        view.properties().isEmpty() && view.get("additionalProperties") instanceof MapNode;
    if (map) {
      column.text("physicalType", "map");
      column.warn("The standard has no word for a map; what its values hold is left out");
      return;
    }
    column.text("logicalType", "object");
    SchemaLimits.counts(view, column, "minProperties", "maxProperties");
    if (view.get("additionalProperties") instanceof ScalarNode closed && !closed.isTrue()) {
      column.custom("additionalProperties", BooleanNode.FALSE);
    }
    properties(view, around, column);
  }

  private void array(SchemaView view, Set<String> around, ElementDraft column) {
    column.text("logicalType", "array");
    SchemaLimits.counts(view, column, "minItems", "maxItems");
    if (view.get("uniqueItems") instanceof ScalarNode unique && unique.isTrue()) {
      column.option("uniqueItems", BooleanNode.TRUE);
    }
    leftOut(view, column);
    Node items = view.get("items");
    if (items instanceof MapNode schema && column.nests()) {
      Set<String> inside = new HashSet<>(around);
      inside.addAll(view.references());
      write(schema, false, inside, column.items(items.position()));
    } else if (items instanceof ListNode) {
      column.warn("A list whose entries differ by place has no word in the standard");
    }
  }

  private static void string(SchemaView view, ElementDraft column) {
    String format = view.text("format");
    String time = format == null ? null : TIMES.get(format);
    column.text("logicalType", Objects.requireNonNullElse(time, "string"));
    if (time == null) {
      SchemaLimits.texts(view, column);
    } else if (!time.equals("date")) {
      column.option("timezone", BooleanNode.TRUE);
    }
    leftOut(view, column);
  }

  private static void values(SchemaView view, ElementDraft column) {
    Node single = view.get("const");
    List<JsonNode> values =
        view.get("enum") instanceof ListNode list
            ? list.items().stream().map(Values::json).filter(value -> !value.isNull()).toList()
            : single == null ? List.of() : List.of(Values.json(single));
    if (!values.isEmpty()) {
      column.allow(values);
    }
  }

  /** One note for all keywords of a schema that the standard has no place for. */
  private static void leftOut(SchemaView view, ElementDraft column) {
    TreeSet<String> unknown = new TreeSet<>(view.keywords());
    unknown.removeAll(KNOWN);
    for (String alternatives : List.of("anyOf", "oneOf")) {
      if (view.get(alternatives) != null && onlyAlternative(view) == null) {
        unknown.add(alternatives);
      }
    }
    if (!unknown.isEmpty()) {
      column.warn("What these keywords say is left out: " + unknown);
    }
  }
}
