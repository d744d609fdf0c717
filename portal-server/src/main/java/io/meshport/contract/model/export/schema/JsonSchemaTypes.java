package io.meshport.contract.model.export.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Threshold;
import io.meshport.contract.model.standard.OdcsQuality;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Types, limits and formats of columns (ODCS 3.1.0, logicalType) in words of JSON Schema 2020-12. A
 * column that is not required may be null as well as absent.
 */
final class JsonSchemaTypes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "string",
          "date", "string",
          "timestamp", "string",
          "time", "string",
          "number", "number",
          "integer", "integer",
          "object", "object",
          "array", "array",
          "boolean", "boolean");

  private static final Set<String> TEXT_FORMATS =
      Set.of("email", "uuid", "uri", "hostname", "ipv4", "ipv6");
  private static final Set<String> ENCODED = Set.of("byte", "binary");

  private JsonSchemaTypes() {}

  static void write(Field field, ObjectNode schema, ExportNotes notes) {
    String type = TYPES.get(field.type());
    if (type == null) {
      notes.add(field.pointer(), "The contract gives no logical type, so any value is allowed");
    } else if (field.isRequired()) {
      schema.put("type", type);
    } else {
      schema.putArray("type").add(type).add("null");
    }
    format(field, schema, notes);
    limits(field, schema, notes);
    values(field, schema, notes);
  }

  private static void format(Field field, ObjectNode schema, ExportNotes notes) {
    String format = field.format();
    switch (field.type()) {
      case "string" -> text(field, format, schema, notes);
      case "date" -> dated(field, "date", schema, notes);
      case "timestamp" -> dated(field, "date-time", schema, notes);
      case "time" -> dated(field, "time", schema, notes);
      case "integer" -> bits(format, schema);
      default -> {
        // Numbers of JSON have no width, and the other types have no format.
      }
    }
  }

  private static void text(Field field, String format, ObjectNode schema, ExportNotes notes) {
    if (TEXT_FORMATS.contains(format)) {
      schema.put("format", format);
    } else if (ENCODED.contains(format)) {
      schema.put("contentEncoding", "base64");
    } else if (!format.isEmpty()) {
      notes.add(options(field, "format"), "JSON Schema does not know the format " + format);
    }
  }

  /** JSON Schema means RFC 3339, where times carry an offset. */
  private static void dated(Field field, String format, ObjectNode schema, ExportNotes notes) {
    if (!field.format().isEmpty()) {
      notes.add(
          options(field, "format"),
          "JSON Schema knows no patterns of dates; records hold texts of this pattern");
    } else if (!field.isZoned() && !format.equals("date")) {
      notes.add(
          options(field, "timezone"), "The format " + format + " would need an offset of the zone");
    } else {
      schema.put("format", format);
    }
  }

  /** The range that a width gives; limits of the contract's own are written over it. */
  private static void bits(String format, ObjectNode schema) {
    if (!format.matches("[iu](8|16|32|64|128)")) {
      return;
    }
    int width = Integer.parseInt(format.substring(1));
    boolean signed = format.startsWith("i");
    BigInteger beyond = BigInteger.TWO.pow(signed ? width - 1 : width);
    schema.put("minimum", signed ? beyond.negate() : BigInteger.ZERO);
    schema.put("maximum", beyond.subtract(BigInteger.ONE));
  }

  private static void limits(Field field, ObjectNode schema, ExportNotes notes) {
    field
        .limits()
        .forEach(
            (name, value) -> {
              if (value.isTextual() && !name.equals("pattern")) {
                notes.add(options(field, name), "JSON Schema has no limits for dates and times");
              } else {
                schema.set(name, value);
              }
            });
  }

  private static void values(Field field, ObjectNode schema, ExportNotes notes) {
    List<JsonNode> valid = field.validValues();
    if (!valid.isEmpty()) {
      ArrayNode values = schema.putArray("enum");
      valid.forEach(values::add);
      if (!field.isRequired() && valid.stream().noneMatch(JsonNode::isNull)) {
        values.addNull();
      }
    }
    int index = 0;
    for (OdcsQuality rule : field.property().quality()) {
      String pointer = field.pointer() + "/quality/" + index++;
      if (!isSaid(rule, schema)) {
        notes.add(pointer, "JSON Schema checks single records and has no place for this rule");
      }
    }
  }

  private static boolean isSaid(OdcsQuality rule, ObjectNode schema) {
    JsonNode arguments = rule.arguments();
    if (!Threshold.isNone(rule, "invalidValues") || arguments == null) {
      return false;
    }
    JsonNode pattern = arguments.path("pattern");
    if (pattern.isTextual()) {
      if (!schema.has("pattern")) {
        schema.set("pattern", pattern);
      } else if (!schema.get("pattern").equals(pattern)) {
        schema.withArray("allOf").add(JSON.objectNode().set("pattern", pattern));
      }
      return true;
    }
    return schema.path("enum").size() >= arguments.path("validValues").size()
        && !arguments.path("validValues").isEmpty();
  }

  private static String options(Field field, String name) {
    return field.pointer() + "/logicalTypeOptions/" + name;
  }
}
