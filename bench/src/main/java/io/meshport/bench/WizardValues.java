package io.meshport.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the wizard of a template as somebody would who takes every proposal and types what has
 * none.
 */
final class WizardValues {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int COLUMNS = 12;

  private final String domain;
  private final String name;

  WizardValues(String domain, String name) {
    this.domain = domain;
    this.name = name;
  }

  /** The values of all pages of a template, as {@code GET /templates/{name}} shows it. */
  ObjectNode of(JsonNode template) {
    ObjectNode values = JSON.createObjectNode();
    for (JsonNode page : template.path("pages")) {
      JsonNode schema = page.path("schema");
      schema
          .path("properties")
          .properties()
          .forEach(
              field ->
                  fill(
                      values,
                      field.getKey(),
                      field.getValue(),
                      isRequired(schema, field.getKey())));
    }
    return values;
  }

  private static boolean isRequired(JsonNode schema, String field) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(field)) {
        return true;
      }
    }
    return false;
  }

  private void fill(ObjectNode values, String field, JsonNode schema, boolean required) {
    JsonNode known = known(field, schema);
    if (known != null) {
      values.set(field, known);
    } else if (schema.has("default")) {
      values.set(field, schema.get("default"));
    } else if (required) {
      values.set(field, typed(field, schema));
    }
  }

  private @Nullable JsonNode known(String field, JsonNode schema) {
    return switch (schema.path("ui:field").asText()) {
      case "DomainPicker" -> JSON.getNodeFactory().textNode(domain);
      case "OwnerPicker" -> JSON.getNodeFactory().textNode("group:default/" + domain);
      case "ColumnsEditor" -> columns();
      default -> field.equals("name") ? JSON.getNodeFactory().textNode(name) : null;
    };
  }

  private static JsonNode typed(String field, JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
      case "boolean" -> JSON.getNodeFactory().booleanNode(false);
      case "array" -> JSON.createArrayNode();
      case "object" -> JSON.createObjectNode();
      default -> JSON.getNodeFactory().textNode(field.toLowerCase(Locale.ROOT) + "value");
    };
  }

  private static ArrayNode columns() {
    ArrayNode columns = JSON.createArrayNode();
    columns
        .addObject()
        .put("name", "order_id")
        .put("type", "string")
        .put("description", "Id of the order")
        .put("required", true)
        .put("primaryKey", true)
        .put("unique", true)
        .put("classification", "internal");
    for (int i = 1; i < COLUMNS; i++) {
      columns
          .addObject()
          .put("name", "measure_" + i)
          .put("type", i % 2 == 0 ? "number" : "timestamp")
          .put("description", "Measure " + i)
          .put("classification", "internal");
    }
    return columns;
  }
}
