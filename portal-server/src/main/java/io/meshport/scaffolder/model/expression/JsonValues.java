package io.meshport.scaffolder.model.expression;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The border between JSON and the values of expressions. */
final class JsonValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double EXACT = 9_007_199_254_740_992.0;

  /** From here on JavaScript writes numbers with an exponent. */
  private static final double WRITTEN_OUT = 1e21;

  private JsonValues() {}

  static Object read(JsonNode node) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.doubleValue();
      case STRING -> node.textValue();
      case ARRAY -> list(node);
      case OBJECT -> map(node);
      default -> Nothing.NULL;
    };
  }

  private static List<Object> list(JsonNode node) {
    List<Object> entries = new ArrayList<>(node.size());
    node.forEach(entry -> entries.add(read(entry)));
    return entries;
  }

  static Map<String, Object> map(JsonNode node) {
    Map<String, Object> members = new LinkedHashMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), read(member.getValue())));
    return members;
  }

  /** The value as JSON; whoever calls it has weighed it. What JSON cannot say is null. */
  static JsonNode write(Object value) {
    if (value instanceof Boolean bool) {
      return NODES.booleanNode(bool);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode(list.size());
      list.forEach(entry -> array.add(write(entry)));
      return array;
    }
    return value instanceof Map<?, ?> map ? object(map) : NODES.nullNode();
  }

  private static ObjectNode object(Map<?, ?> map) {
    ObjectNode object = NODES.objectNode();
    map.forEach(
        (key, entry) -> {
          if (entry != Nothing.UNDEFINED && !(entry instanceof Callable)) {
            object.set(key.toString(), write(entry));
          }
        });
    return object;
  }

  private static JsonNode number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return NODES.nullNode();
    }
    if (number != Math.rint(number) || Math.abs(number) >= WRITTEN_OUT) {
      return NODES.numberNode(number);
    }
    return Math.abs(number) <= EXACT
        ? NODES.numberNode((long) number)
        : NODES.numberNode(new BigDecimal(Double.toString(number)).toBigIntegerExact());
  }

  /** As JSON.stringify writes it. */
  static String dump(Object value, int spaces) {
    try {
      JsonNode node = write(value);
      if (spaces == 0) {
        return Json.mapper().writeValueAsString(node);
      }
      DefaultIndenter indenter = new DefaultIndenter(" ".repeat(spaces), "\n");
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      return Json.mapper().writer(printer).writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
