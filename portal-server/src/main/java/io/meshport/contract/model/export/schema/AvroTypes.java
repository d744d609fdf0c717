package io.meshport.contract.model.export.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.export.Threshold;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Types of columns (ODCS 3.1.0, logicalType) as Avro types. A column that is not required is a
 * union with null whose default is null, so that readers take records without it.
 */
final class AvroTypes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> INT = Set.of("i8", "i16", "i32", "u8", "u16");
  private static final Precision SIGNED_128 = new Precision(39, 0);
  private static final Precision UNSIGNED_64 = new Precision(20, 0);

  private final AvroNames typeNames = new AvroNames();
  private final ExportNotes notes;

  AvroTypes(ExportNotes notes) {
    this.notes = notes;
  }

  /** A record with these fields, under a type name that no other has. */
  ObjectNode record(String name, List<Field> fields) {
    ObjectNode record = JSON.objectNode();
    record.put("type", "record");
    String legal = typeNames.take(name);
    record.put("name", legal);
    keepOriginal(record, name, legal);
    AvroNames fieldNames = new AvroNames();
    ArrayNode list = record.putArray("fields");
    fields.forEach(field -> list.add(field(field, legal, fieldNames)));
    return record;
  }

  private static void keepOriginal(ObjectNode named, String original, String legal) {
    if (!original.equals(legal)) {
      named.put("originalName", original);
    }
  }

  private ObjectNode field(Field field, String record, AvroNames names) {
    ObjectNode schema = JSON.objectNode();
    String legal = names.take(field.physicalName());
    schema.put("name", legal);
    keepOriginal(schema, field.physicalName(), legal);
    Texts.put(schema, "doc", field.description());
    Texts.put(schema, "classification", field.property().classification());
    JsonNode type = type(field, record + "_" + legal);
    if (field.isRequired()) {
      schema.set("type", type);
    } else {
      schema.set("type", JSON.arrayNode().add("null").add(type));
      schema.putNull("default");
    }
    noteLost(field);
    return schema;
  }

  private void noteLost(Field field) {
    String limits = field.limitNames();
    if (!limits.isEmpty()) {
      notes.add(field.pointer() + "/logicalTypeOptions", "Avro has no limits: " + limits);
    }
    if (field.isUnique()) {
      notes.add(field.pointer(), "Avro cannot say that no value comes twice");
    }
    int index = 0;
    for (var rule : field.property().quality()) {
      String pointer = field.pointer() + "/quality/" + index++;
      if (!isEnum(field) || !Threshold.isNone(rule, "invalidValues")) {
        notes.add(pointer, "Avro has no place for this rule");
      }
    }
  }

  private JsonNode type(Field field, String typeName) {
    return switch (field.type()) {
      case "string" -> text(field, typeName);
      case "date", "timestamp", "time" -> temporal(field);
      case "number" -> number(field);
      case "integer" -> integer(field);
      case "boolean" -> JSON.textNode("boolean");
      case "object" -> object(field, typeName);
      case "array" -> array(field, typeName);
      default -> unknown(field);
    };
  }

  private static ObjectNode temporal(Field field) {
    return switch (field.type()) {
      case "date" -> logical("int", "date");
      case "time" -> logical("long", "time-micros");
      default -> logical("long", field.isZoned() ? "timestamp-micros" : "local-timestamp-micros");
    };
  }

  private static ObjectNode logical(String type, String logicalType) {
    return JSON.objectNode().put("type", type).put("logicalType", logicalType);
  }

  private static ObjectNode decimal(Precision precision) {
    return logical("bytes", "decimal")
        .put("precision", precision.digits())
        .put("scale", precision.scale());
  }

  private JsonNode text(Field field, String typeName) {
    if (isEnum(field)) {
      return enumeration(field, typeName);
    }
    return switch (field.format()) {
      case "uuid" -> logical("string", "uuid");
      case "binary", "byte" -> JSON.textNode("bytes");
      default -> JSON.textNode("string");
    };
  }

  private static JsonNode number(Field field) {
    Optional<Precision> precision = field.precision();
    if (precision.isPresent()) {
      return decimal(precision.get());
    }
    return JSON.textNode(field.format().equals("f32") ? "float" : "double");
  }

  private static JsonNode integer(Field field) {
    return switch (field.format()) {
      case "i128", "u128" -> decimal(SIGNED_128);
      case "u64" -> decimal(UNSIGNED_64);
      default -> JSON.textNode(INT.contains(field.format()) ? "int" : "long");
    };
  }

  private JsonNode object(Field field, String typeName) {
    if (!field.fields().isEmpty()) {
      return record(typeName, field.fields());
    }
    notes.add(field.pointer(), "An object without fields is written as a map of texts");
    return JSON.objectNode().put("type", "map").put("values", "string");
  }

  private JsonNode array(Field field, String typeName) {
    Optional<Field> items = field.items();
    if (items.isEmpty()) {
      notes.add(field.pointer(), "The elements have no type and are written as texts");
    }
    JsonNode type = items.map(item -> element(item, typeName)).orElse(JSON.textNode("string"));
    return JSON.objectNode().put("type", "array").set("items", type);
  }

  private JsonNode element(Field items, String typeName) {
    noteLost(items);
    return type(items, typeName + "_item");
  }

  private JsonNode unknown(Field field) {
    notes.add(field.pointer(), "The contract gives no logical type, so it is written as a text");
    return JSON.textNode("string");
  }

  private JsonNode enumeration(Field field, String typeName) {
    ObjectNode type = JSON.objectNode();
    type.put("type", "enum");
    type.put("name", typeNames.take(typeName));
    ArrayNode symbols = type.putArray("symbols");
    field.validValues().forEach(symbols::add);
    return type;
  }

  /** Symbols of an enumeration are names; other values stay texts. */
  private static boolean isEnum(Field field) {
    List<JsonNode> values = field.validValues();
    Set<String> symbols = new HashSet<>();
    return field.type().equals("string")
        && !values.isEmpty()
        && values.stream()
            .allMatch(
                value ->
                    value.isTextual()
                        && AvroNames.legal(value.textValue()).equals(value.textValue())
                        && symbols.add(value.textValue()));
  }
}
