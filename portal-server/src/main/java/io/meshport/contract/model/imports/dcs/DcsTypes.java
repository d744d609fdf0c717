package io.meshport.contract.model.imports.dcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Types and limits of the former standard in words of ODCS. */
final class DcsTypes {
  private static final Map<String, String> LOGICAL = new HashMap<>();
  private static final Map<String, String> FORMATS =
      Map.of(
          "int", "i32", "integer", "i32", "long", "i64", "bigint", "i64", "float", "f32", "double",
          "f64");
  private static final Set<String> WITHOUT_WORD = Set.of("map", "variant", "json", "bytes", "null");

  static {
    for (String line :
        List.of(
            "string:string,text,varchar",
            "integer:int,integer,long,bigint",
            "number:number,decimal,numeric,float,double",
            "timestamp:timestamp,timestamp_tz,timestamp_ntz",
            "object:object,record,struct",
            "boolean:boolean",
            "date:date",
            "time:time",
            "array:array")) {
      String[] sides = line.split(":", -1);
      for (String type : sides[1].split(",", -1)) {
        LOGICAL.put(type, sides[0]);
      }
    }
  }

  private DcsTypes() {}

  static void write(MapNode field, ElementDraft column) {
    String written = Objects.requireNonNullElse(Values.text(field, "type"), "");
    String type = written.toLowerCase(Locale.ROOT);
    String logical = LOGICAL.get(type);
    column.text("physicalType", written);
    if (logical == null) {
      withoutWord(type, field, column);
      return;
    }
    column.text("logicalType", logical);
    String format = FORMATS.get(type);
    if (format != null) {
      column.format(format);
    }
    if (type.startsWith("timestamp_")) {
      column.option("timezone", BooleanNode.valueOf(type.equals("timestamp_tz")));
    }
    limits(logical, field, column);
    List<JsonNode> values = Values.items(field, "enum").stream().map(Values::json).toList();
    if (!values.isEmpty()) {
      column.allow(values);
    }
  }

  private static void withoutWord(String type, MapNode field, ElementDraft column) {
    if (type.isEmpty()) {
      column.warn("The field has no type");
    } else if (WITHOUT_WORD.contains(type)) {
      column.hint("The standard has no word for '" + type + "'; the type is kept");
    } else {
      column.warn("The type '" + type + "' is not known; it is kept as the physical type");
    }
    for (String side : List.of("keys", "values")) {
      String name = field.get(side) instanceof MapNode inner ? Values.text(inner, "type") : null;
      if (name != null) {
        column.custom(side.equals("keys") ? "mapKeyType" : "mapValueType", name);
      }
    }
  }

  private static void limits(String logical, MapNode field, ElementDraft column) {
    if (logical.equals("string")) {
      options(field, column, "minLength", "maxLength", "pattern", "format");
    } else if (logical.equals("integer") || logical.equals("number")) {
      options(field, column, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    } else {
      for (String lost : List.of("format", "pattern", "minimum", "maximum")) {
        if (field.has(lost)) {
          column.warn("'" + lost + "' does not fit the type " + logical + " and is left out");
        }
      }
    }
  }

  private static void options(MapNode field, ElementDraft column, String... names) {
    for (String name : names) {
      Node value = field.get(name);
      boolean text = name.equals("pattern") || name.equals("format");
      ScalarNode.Type wanted = text ? ScalarNode.Type.TEXT : ScalarNode.Type.NUMBER;
      if (value instanceof ScalarNode scalar && scalar.type() == wanted) {
        column.option(name, Values.json(scalar));
      } else if (value != null) {
        column.warn("'" + name + "' is not of the expected type and is left out");
      }
    }
  }

  /** The fields that a field is made from. */
  static void lineage(MapNode lineage, ElementDraft column) {
    for (Node node : Values.items(lineage, "inputFields")) {
      if (node instanceof MapNode input) {
        String from =
            String.join(
                ".",
                List.of("namespace", "name", "field").stream()
                    .map(part -> Values.text(input, part))
                    .filter(Objects::nonNull)
                    .toList());
        column.node().withArray("/transformSourceObjects").add(from);
      }
    }
    column.text("transformDescription", Values.text(lineage, "transformationDescription"));
  }
}
