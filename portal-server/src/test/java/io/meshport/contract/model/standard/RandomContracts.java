package io.meshport.contract.model.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes contracts at random. It goes over the components of the records, so that a field which is
 * added to the standard's types is covered from then on.
 */
final class RandomContracts {
  private static final int DEPTH = 9;
  private static final List<String> TEXTS =
      List.of(
          "yes",
          "null",
          "1.0",
          "0x1F",
          "2024-01-01",
          "12:30",
          "~",
          "",
          " ",
          " lead",
          "trail ",
          "tab\there",
          "# no comment",
          "a # b",
          "key: value",
          "- item",
          "two\nlines",
          "two\nlines\n",
          "\n\n",
          "a\r\nb",
          "größe",
          "日本語",
          "\uD83D\uDE00",
          "'single'",
          "\"double\"",
          "back\\slash",
          "{a}",
          "[b]",
          "*c",
          "&d",
          "!e",
          "%f",
          "@g",
          "`h",
          "|",
          ">",
          "...",
          "---",
          "\u00A0",
          "\u2028",
          "\u0085",
          "\u0007",
          "${table}",
          "plain",
          "a longer text of several words");

  private final Random random;
  private final Set<String> covered = new HashSet<>();

  RandomContracts(long seed) {
    this.random = new Random(seed);
  }

  OdcsContract next() {
    return (OdcsContract) record(OdcsContract.class, 0);
  }

  /** The components that had a value in at least one contract, as {@code Record.component}. */
  Set<String> covered() {
    return covered;
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      // Few fields deep down, or a contract would have no end.
      if (random.nextInt(2 + depth) == 0) {
        values[i] = value(components[i].getGenericType(), depth + 1);
        covered.add(type.getSimpleName() + "." + components[i].getName());
      }
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == Map.class
          ? unknown(depth)
          : list(generic.getActualTypeArguments()[0], depth);
    }
    if (type == String.class) {
      return text();
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == Integer.class) {
      return random.nextInt();
    }
    if (type == BigDecimal.class) {
      return number();
    }
    return type == JsonNode.class ? json(depth) : record((Class<?>) type, depth);
  }

  private List<Object> list(Type of, int depth) {
    List<Object> items = new ArrayList<>();
    int count = depth > DEPTH ? 0 : 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items.add(value(of, depth));
    }
    return items;
  }

  private Map<String, JsonNode> unknown(int depth) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      fields.put("x-" + text(), json(depth));
    }
    return fields;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private BigDecimal number() {
    return new BigDecimal(new BigInteger(40, random), random.nextInt(8));
  }

  private JsonNode json(int depth) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (random.nextInt(depth > DEPTH ? 5 : 7)) {
      case 0 -> json.textNode(text());
      case 1 -> json.booleanNode(random.nextBoolean());
      case 2 -> json.numberNode(random.nextLong() / 1_000_000);
      case 3 -> json.numberNode(new BigDecimal(new BigInteger(40, random), 1 + random.nextInt(8)));
      case 4 -> json.nullNode();
      case 5 -> json.arrayNode().add(json(depth + 1)).add(json(depth + 1));
      default -> json.objectNode().set("f " + text(), json(depth + 1));
    };
  }
}
