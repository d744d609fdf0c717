package io.meshport.scaffolder.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes up what an action would give, from its output schema, where a dry run leaves it out. */
final class SampleOutput {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 10;

  private SampleOutput() {}

  static ObjectNode of(JsonNode schema) {
    return object(schema, 0);
  }

  private static ObjectNode object(JsonNode schema, int depth) {
    ObjectNode made = NODES.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> made.set(property.getKey(), value(property.getValue(), depth + 1)));
    return made;
  }

  private static JsonNode value(JsonNode schema, int depth) {
    if (schema.path("enum").size() > 0) {
      return schema.path("enum").get(0);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
      case "number", "integer" -> NODES.numberNode(0);
      case "boolean" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      case "object" -> depth > DEEPEST ? NODES.objectNode() : object(schema, depth);
      case "array" -> array(schema, depth);
      default -> NODES.textNode("<example>");
    };
  }

  private static ArrayNode array(JsonNode schema, int depth) {
    ArrayNode made = NODES.arrayNode();
    if (schema.path("items").isObject() && depth <= DEEPEST) {
      made.add(value(schema.path("items"), depth + 1));
    }
    return made;
  }
}
