package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * dbt and Soda run their files through a template engine: a description that holds its brackets
 * would be carried out as code. So the brackets are taken apart by a blank.
 */
final class Templates {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Templates() {}

  /** The same text as something that no template engine carries out. */
  static String harmless(String text) {
    return text.replaceAll("\\{(?=[{%#])", "{ ").replaceAll("\\$(?=\\{)", "\\$ ");
  }

  /** The same tree with every text and every name harmless. */
  static JsonNode harmless(JsonNode tree) {
    if (tree.isTextual()) {
      return JSON.textNode(harmless(tree.textValue()));
    }
    if (tree.isArray()) {
      ArrayNode array = JSON.arrayNode();
      tree.forEach(item -> array.add(harmless(item)));
      return array;
    }
    return tree instanceof ObjectNode object ? harmless(object) : tree;
  }

  /** The same object with every text and every name harmless. */
  static ObjectNode harmless(ObjectNode object) {
    ObjectNode same = JSON.objectNode();
    object
        .properties()
        .forEach(field -> same.set(harmless(field.getKey()), harmless(field.getValue())));
    return same;
  }
}
