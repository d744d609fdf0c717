package io.meshport.contract.model.imports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words of the standard what the types of Avro are. */
final class AvroTypes {
  private static final Map<String, String> LOGICAL =
      Map.of(
          "string", "string",
          "int", "integer",
          "long", "integer",
          "float", "number",
          "double", "number",
          "boolean", "boolean");

  private static final Map<String, String> FORMATS =
      Map.of("int", "i32", "long", "i64", "float", "f32", "double", "f64");

  private static final Map<String, String> ANNOTATED =
      Map.ofEntries(
          Map.entry("decimal", "number"),
          Map.entry("big-decimal", "number"),
          Map.entry("uuid", "string"),
          Map.entry("date", "date"),
          Map.entry("time-millis", "time"),
          Map.entry("time-micros", "time"),
          Map.entry("timestamp-millis", "timestamp"),
          Map.entry("timestamp-micros", "timestamp"),
          Map.entry("timestamp-nanos", "timestamp"),
          Map.entry("local-timestamp-millis", "timestamp"),
          Map.entry("local-timestamp-micros", "timestamp"),
          Map.entry("local-timestamp-nanos", "timestamp"));

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "namespace",
          "doc",
          "type",
          "fields",
          "items",
          "values",
          "symbols",
          "size",
          "logicalType",
          "precision",
          "scale",
          "aliases",
          "default",
          "order");

  private final AvroNames names;

  /** Full names of the records around the place that is read now: one that comes again recurs. */
  private final Set<String> around = new HashSet<>();

  AvroTypes(AvroNames names) {
    this.names = names;
  }

  void fields(MapNode record, String fullName, ElementDraft element) {
    if (!element.nests()) {
      return;
    }
    around.add(fullName);
    for (Node node : Values.items(record, "fields")) {
      String name = node instanceof MapNode map ? Values.text(map, "name") : null;
      if (node instanceof MapNode field && name != null) {
        field(field, name, AvroNames.namespaceOf(fullName), element);
      } else {
        throw new MalformedDocument(
            "missing-name", "A field of '" + fullName + "' has no name", "", node.position());
      }
    }
    around.remove(fullName);
  }

  private void field(MapNode field, String name, String namespace, ElementDraft record) {
    ElementDraft column = record.child(name, field.position());
    Node type = field.get("type");
    if (type == null) {
      throw new MalformedDocument(
          "missing-type", "The field '" + name + "' has no type", "", field.position());
    }
    column.text("description", Values.text(field, "doc"));
    column.flag("required", !isNullable(type));
    Node byDefault = field.get("default");
    if (byDefault != null && !isNull(byDefault)) {
      column.custom("default", Values.json(byDefault));
    }
    Node aliases = field.get("aliases");
    if (aliases != null) {
      column.custom("aliases", Values.json(aliases));
    }
    unknownAttributes(field, column);
    write(type, namespace, column);
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NULL;
  }

  private static boolean isNullable(Node type) {
    return isNamedNull(type)
        || (type instanceof ListNode union
            && union.items().stream().anyMatch(AvroTypes::isNamedNull));
  }

  private static boolean isNamedNull(Node type) {
    return type instanceof ScalarNode scalar && scalar.text().equals("null");
  }

  private void write(Node type, String namespace, ElementDraft column) {
    if (type instanceof ListNode union) {
      union(union, namespace, column);
    } else if (type instanceof MapNode map) {
      annotated(map, namespace, column);
    } else {
      named(((ScalarNode) type).text(), type, namespace, column);
    }
  }

  private void union(ListNode union, String namespace, ElementDraft column) {
    List<Node> values = union.items().stream().filter(type -> !isNamedNull(type)).toList();
    if (values.size() == 1) {
      write(values.get(0), namespace, column);
      return;
    }
    String written =
        union.items().stream().map(AvroTypes::nameOf).collect(Collectors.joining(", ", "[", "]"));
    column.text("physicalType", written);
    column.warn("A union of several types has no word in the standard: " + written);
  }

  private static String nameOf(Node type) {
    if (type instanceof MapNode map) {
      String name = Values.text(map, "name");
      String kind = Values.text(map, "type");
      return name == null ? String.valueOf(kind) : name;
    }
    return type instanceof ScalarNode scalar ? scalar.text() : "union";
  }

  private void named(String name, Node at, String namespace, ElementDraft column) {
    if (LOGICAL.containsKey(name)) {
      primitive(name, column);
    } else if (name.equals("bytes") || name.equals("null")) {
      column.text("physicalType", name);
      column.hint("The standard has no word for " + name + "; the type is kept");
    } else {
      MapNode type = names.find(name, namespace);
      if (type == null) {
        throw new MalformedDocument(
            "unknown-type", "No type '" + name + "' is defined in the schema", "", at.position());
      }
      annotated(
          type, AvroNames.namespaceOf(name.contains(".") ? name : namespace + "." + name), column);
    }
  }

  private static void primitive(String name, ElementDraft column) {
    column.text("logicalType", LOGICAL.get(name)).text("physicalType", name);
    String format = FORMATS.get(name);
    if (format != null) {
      column.format(format);
    }
  }

  private void annotated(MapNode type, String namespace, ElementDraft column) {
    Node inner = type.get("type");
    String kind = Values.text(type, "type");
    unknownAttributes(type, column);
    if (kind == null) {
      if (inner == null) {
        throw new MalformedDocument("missing-type", "A type is missing", "", type.position());
      }
      write(inner, namespace, column);
      return;
    }
    String annotation = Values.text(type, "logicalType");
    if (annotation != null && logicalType(annotation, kind, type, column)) {
      return;
    }
    switch (kind) {
      case "record", "error" -> record(type, namespace, column);
      case "enum" -> enumeration(type, column);
      case "array" -> array(type, namespace, column);
      case "map" -> map(type, column);
      case "fixed" -> fixed(type, column);
      default -> named(kind, type, namespace, column);
    }
  }

  private static boolean logicalType(
      String annotation, String kind, MapNode type, ElementDraft column) {
    String logical = ANNOTATED.get(annotation);
    if (logical == null) {
      column.warn("The logical type '" + annotation + "' is not known; read as " + kind);
      return false;
    }
    column.text("logicalType", logical).text("physicalType", kind);
    column.custom("avroLogicalType", annotation);
    if (annotation.equals("uuid")) {
      column.format("uuid");
    }
    if (logical.equals("timestamp")) {
      column.option("timezone", BooleanNode.valueOf(!annotation.startsWith("local")));
    }
    for (String detail : List.of("precision", "scale")) {
      Node value = type.get(detail);
      if (value != null) {
        column.custom(detail, Values.json(value));
      }
    }
    return true;
  }

  private void record(MapNode type, String namespace, ElementDraft column) {
    String fullName = AvroNames.fullName(type, namespace);
    column.text("logicalType", "object").text("physicalType", "record");
    column.textIfAbsent("description", Values.text(type, "doc"));
    if (around.contains(fullName)) {
      column.warn("'" + fullName + "' holds itself; its fields are not repeated here");
    } else {
      fields(type, fullName, column);
    }
  }

  private static void enumeration(MapNode type, ElementDraft column) {
    List<JsonNode> symbols = Values.texts(type, "symbols").stream().map(Values::textNode).toList();
    column.text("logicalType", "string").text("physicalType", "enum").allow(symbols);
    column.textIfAbsent("description", Values.text(type, "doc"));
  }

  private void array(MapNode type, String namespace, ElementDraft column) {
    column.text("logicalType", "array").text("physicalType", "array");
    Node items = type.get("items");
    if (items != null && column.nests()) {
      write(items, namespace, column.items(items.position()));
    }
  }

  private static void map(MapNode type, ElementDraft column) {
    Node values = type.get("values");
    column.text("physicalType", "map");
    if (values != null) {
      column.custom("mapValueType", nameOf(values));
    }
    column.warn("The standard has no word for a map; what its values hold is left out");
  }

  private static void fixed(MapNode type, ElementDraft column) {
    Node size = type.get("size");
    column.text("physicalType", "fixed");
    if (size != null) {
      column.custom("size", Values.json(size));
    }
    column.hint("The standard has no word for bytes; the type is kept");
  }

  private static void unknownAttributes(MapNode map, ElementDraft column) {
    TreeSet<String> unknown = new TreeSet<>(map.fields().keySet());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      column.hint("Attributes that Avro does not define are left out: " + unknown);
    }
  }
}
