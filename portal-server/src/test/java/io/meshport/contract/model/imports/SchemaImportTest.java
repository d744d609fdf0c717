package io.meshport.contract.model.imports;

import static io.meshport.contract.model.imports.Imports.column;
import static io.meshport.contract.model.imports.Imports.custom;
import static io.meshport.contract.model.imports.Imports.table;
import static io.meshport.contract.model.imports.Imports.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.document.MalformedDocument;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Avro, JSON Schema and Protobuf. */
class SchemaImportTest {
  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "namespace": "shop.v1", "doc": "One order",
       "fields": [
        {"name": "id", "type": {"type": "string", "logicalType": "uuid"}, "doc": "Its id"},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
        {"name": "day", "type": ["null", {"type": "int", "logicalType": "date"}], "default": null},
        {"name": "amount",
         "type": {"type": "bytes", "logicalType": "decimal", "precision": 10, "scale": 2}},
        {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["A", "B"]},
         "default": "A"},
        {"name": "lines", "type": {"type": "array", "items":
          {"type": "record", "name": "Line", "fields": [{"name": "sku", "type": "string"}]}}},
        {"name": "first", "type": ["null", "Line"]},
        {"name": "either", "type": ["string", "int"]},
        {"name": "more", "type": {"type": "map", "values": "long"}},
        {"name": "hash", "type": {"type": "fixed", "name": "Hash", "size": 16}}]}
      """;

  private static final String SCHEMA =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order",
       "type": "object", "required": ["id", "note", "at"],
       "allOf": [{"$ref": "#/$defs/dated"}],
       "properties": {
        "id": {"type": "string", "format": "uuid", "description": "Its id"},
        "note": {"type": ["string", "null"], "maxLength": 80, "pattern": "^[a-z]+$"},
        "amount": {"type": "number", "exclusiveMinimum": 0, "maximum": 100, "multipleOf": 0.01},
        "old": {"type": "integer", "maximum": 5, "exclusiveMaximum": true},
        "status": {"enum": ["open", "paid"]},
        "lines": {"type": "array", "minItems": 1, "uniqueItems": true,
          "items": {"$ref": "#/$defs/line"}},
        "who": {"anyOf": [{"$ref": "#/$defs/line"}, {"type": "null"}]},
        "either": {"type": ["string", "integer"]},
        "odd": {"type": "string", "if": {}, "oneOf": [{}, {}, {}]}},
       "$defs": {
        "dated": {"properties": {"at": {"type": "string", "format": "date-time"}}},
        "line": {"type": "object", "required": ["sku"], "properties":
          {"sku": {"type": "string"}}}}}
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      package shop.v1;
      import "google/protobuf/timestamp.proto";

      // Detached: says nothing about the order.

      // One order,
      // of one customer.
      message Order {
        option deprecated = false;
        reserved 9, 10 to 12;
        string id = 1; // Its id
        /* When it was made */
        google.protobuf.Timestamp at = 2 [deprecated = true];
        Status status = 3;
        repeated Line lines = 4;
        map<string, Line> by_sku = 5;
        oneof payment { string card = 6; string iban = 7; }
        other.v1.Thing thing = 8;
        uint32 message = 13;
        enum Status { UNKNOWN = 0; PAID = 1; }
        message Line { bytes sku = 1; optional float price = 2; }
      }
      service Orders { rpc Get (Order) returns (Order) { option (x) = "y"; } }
      """;

  @Test
  void avroLogicalTypesAreUnderstood() {
    Imported imported = Imports.of(ImportFormat.AVRO, AVRO);

    assertThat(table(imported).path("physicalName").asText()).isEqualTo("shop.v1.Order");
    assertThat(column(imported, "id").at("/logicalTypeOptions/format").asText()).isEqualTo("uuid");
    assertThat(column(imported, "at").path("logicalType").asText()).isEqualTo("timestamp");
    assertThat(column(imported, "day").path("logicalType").asText()).isEqualTo("date");
    JsonNode amount = column(imported, "amount");
    assertThat(amount.path("logicalType").asText()).isEqualTo("number");
    assertThat(custom(amount, "precision").asInt()).isEqualTo(10);
    assertThat(column(imported, "hash").has("logicalType")).isFalse();
  }

  @Test
  void avroSaysWhatMayBeMissing() {
    Imported imported = Imports.of(ImportFormat.AVRO, AVRO);

    assertThat(column(imported, "id").path("required").asBoolean()).isTrue();
    assertThat(column(imported, "day").has("required")).isFalse();
    assertThat(custom(column(imported, "status"), "default").asText()).isEqualTo("A");
    assertThat(column(imported, "status").at("/quality/0/arguments/validValues")).hasSize(2);
  }

  @Test
  void avroTypesAreFoundByTheirName() {
    Imported imported = Imports.of(ImportFormat.AVRO, AVRO);

    JsonNode items = column(imported, "lines").path("items");
    assertThat(column(items, "sku").path("required").asBoolean()).isTrue();
    assertThat(column(column(imported, "first"), "sku").path("logicalType").asText())
        .isEqualTo("string");
    assertThat(warnings(imported, "Order.either")).hasSize(1);
    assertThat(warnings(imported, "Order.more")).hasSize(1);
    assertThat(custom(column(imported, "more"), "mapValueType").asText()).isEqualTo("long");
  }

  @Test
  void anAvroTypeThatNobodyDefinesIsRefused() {
    MalformedDocument refusal =
        Imports.refused(
            ImportFormat.AVRO,
            "{\"type\": \"record\", \"name\": \"A\", \"fields\": [\n"
                + "{\"name\": \"x\", \"type\": \"Nothing\"}]}");

    assertThat(refusal.rule()).isEqualTo("unknown-type");
    assertThat(refusal.position().line()).isEqualTo(2);
    assertThat(Imports.refused(ImportFormat.AVRO, "\"string\"").rule()).isEqualTo("not-a-record");
  }

  @Test
  void jsonSchemaLimitsFitTheirTypes() {
    Imported imported = Imports.of(ImportFormat.JSON_SCHEMA, SCHEMA);

    JsonNode note = column(imported, "note");
    assertThat(note.at("/logicalTypeOptions/maxLength").asInt()).isEqualTo(80);
    assertThat(note.at("/logicalTypeOptions/pattern").asText()).isEqualTo("^[a-z]+$");
    JsonNode amount = column(imported, "amount").path("logicalTypeOptions");
    assertThat(amount.path("exclusiveMinimum").asInt(-1)).isZero();
    assertThat(amount.path("multipleOf").decimalValue()).isEqualByComparingTo("0.01");
    JsonNode old = column(imported, "old").path("logicalTypeOptions");
    assertThat(old.path("exclusiveMaximum").asInt()).isEqualTo(5);
    assertThat(old.has("maximum")).isFalse();
    assertThat(column(imported, "status").at("/quality/0/arguments/validValues")).hasSize(2);
  }

  @Test
  void jsonSchemaRequiresWhatIsListedAndNotNull() {
    Imported imported = Imports.of(ImportFormat.JSON_SCHEMA, SCHEMA);

    assertThat(column(imported, "id").path("required").asBoolean()).isTrue();
    assertThat(column(imported, "note").has("required")).isFalse();
    JsonNode at = column(imported, "at");
    assertThat(at.path("required").asBoolean()).isTrue();
    assertThat(at.path("logicalType").asText()).isEqualTo("timestamp");
  }

  @Test
  void jsonSchemaReferencesAreFollowed() {
    Imported imported = Imports.of(ImportFormat.JSON_SCHEMA, SCHEMA);

    JsonNode lines = column(imported, "lines");
    assertThat(lines.at("/logicalTypeOptions/minItems").asInt()).isEqualTo(1);
    assertThat(column(lines.path("items"), "sku").path("required").asBoolean()).isTrue();
    assertThat(column(column(imported, "who"), "sku").path("logicalType").asText())
        .isEqualTo("string");
    assertThat(warnings(imported, "Order.either")).hasSize(1);
    assertThat(warnings(imported, "Order.odd")).first().asString().contains("if", "oneOf");
  }

  @Test
  void aDanglingReferenceIsRefused() {
    assertThat(
            Imports.refused(
                    ImportFormat.JSON_SCHEMA,
                    "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/b\"}}}")
                .rule())
        .isEqualTo("dangling-reference");
  }

  @Test
  void protobufFieldsAndCommentsAreUnderstood() {
    Imported imported = Imports.of(ImportFormat.PROTOBUF, PROTO);

    assertThat(table(imported).path("description").asText())
        .isEqualTo("One order,\nof one customer.");
    assertThat(column(imported, "id").path("description").asText()).isEqualTo("Its id");
    JsonNode at = column(imported, "at");
    assertThat(at.path("description").asText()).isEqualTo("When it was made");
    assertThat(at.path("logicalType").asText()).isEqualTo("timestamp");
    assertThat(custom(at, "deprecated").asBoolean()).isTrue();
    assertThat(column(imported, "status").at("/quality/0/arguments/validValues/1").asText())
        .isEqualTo("PAID");
    JsonNode line = column(imported, "lines").path("items");
    assertThat(column(line, "price").at("/logicalTypeOptions/format").asText()).isEqualTo("f32");
    assertThat(column(line, "sku").has("logicalType")).isFalse();
    assertThat(column(imported, "message").at("/logicalTypeOptions/format").asText())
        .isEqualTo("u32");
  }

  @Test
  void protobufTellsWhatItCannotTakeOver() {
    Imported imported = Imports.of(ImportFormat.PROTOBUF, PROTO);

    assertThat(warnings(imported, "Order.by_sku")).hasSize(1);
    assertThat(warnings(imported, "Order.thing")).hasSize(1);
    assertThat(custom(column(imported, "card"), "oneof").asText()).isEqualTo("payment");
    assertThat(warnings(imported, "service Orders")).hasSize(1);
    assertThat(imported.document().path("schema")).hasSize(1);
  }

  @Test
  void aMessageThatAnotherHoldsIsTakenWhenItIsAskedFor() {
    String proto = "message A { B b = 1; } message B { required int32 x = 1; }";
    assertThat(Imports.of(ImportFormat.PROTOBUF, proto).document().path("schema")).hasSize(1);

    Imported only =
        Imports.of(
            ImportFormat.PROTOBUF,
            proto,
            new ImportSettings(null, null, null, null, null, Set.of("B")));
    assertThat(table(only).path("name").asText()).isEqualTo("B");
    assertThat(column(only, "x").path("required").asBoolean()).isTrue();
  }

  @Test
  void aMistakeInAMessageIsRefusedWithItsPlace() {
    MalformedDocument refusal =
        Imports.refused(ImportFormat.PROTOBUF, "message A {\n  string x 1;\n}");

    assertThat(refusal.rule()).isEqualTo("unexpected");
    assertThat(refusal.position().line()).isEqualTo(2);
    assertThat(refusal.position().column()).isEqualTo(12);
  }
}
