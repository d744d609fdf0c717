package io.meshport.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The values of a document as plain JSON, for whoever needs no places. */
final class JsonNodes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonNodes() {}

  static JsonNode of(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = JSON.objectNode();
      map.fields().forEach((name, value) -> object.set(name, of(value)));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode scalar) {
    return switch (scalar.type()) {
      case NULL -> JSON.nullNode();
      case BOOLEAN -> JSON.booleanNode(scalar.isTrue());
      case NUMBER -> number(scalar.number());
      case TEXT -> JSON.textNode(scalar.text());
    };
  }

  private static JsonNode number(BigDecimal number) {
    return number.scale() == 0 ? whole(number.toBigIntegerExact()) : JSON.numberNode(number);
  }

  // The narrowest kind that holds it, as JSON readers choose it.
  private static JsonNode whole(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return JSON.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? JSON.numberNode(number.longValue())
        : JSON.numberNode(number);
  }
}
