package io.meshport.platform.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Turns the tree of a document, which knows where everything stands, into plain JSON values. */
public final class JsonTrees {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonTrees() {}

  /** The same object without places. */
  public static ObjectNode of(MapNode map) {
    ObjectNode object = JSON.objectNode();
    map.fields().forEach((name, value) -> object.set(name, of(value)));
    return object;
  }

  /** The same value without places. */
  public static JsonNode of(Node node) {
    if (node instanceof MapNode map) {
      return of(map);
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
      case TEXT -> JSON.textNode(scalar.text());
      case BOOLEAN -> JSON.booleanNode(scalar.isTrue());
      case NULL -> JSON.nullNode();
      case NUMBER -> number(scalar.number());
    };
  }

  /** A number with an exponent keeps it: written out, it could fill the memory. */
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
