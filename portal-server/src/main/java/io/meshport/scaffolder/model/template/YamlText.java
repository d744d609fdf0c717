package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A YAML 1.2 document (core schema: a date stays a text) as plain JSON that remembers its lines.
 * Size, depth, and what aliases repeat are limited before anything is built of them.
 */
final class YamlText {
  /** Characters of a template; the largest that is known has a tenth of it. */
  static final int LENGTH = 1 << 20;

  private static final int DEPTH = 40;
  private static final int VALUES = 50_000;
  private static final int ALIASES = 50;
  private static final int DIGITS = 100;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();
  private int values;

  private final JsonNode root;

  private YamlText(Node document) {
    this.root = value(document, "", 1);
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableYaml when it is none, or goes beyond the limits
   */
  static YamlText read(String text) {
    if (text.length() > LENGTH) {
      throw new UnreadableYaml("The text is longer than " + LENGTH + " characters", 1);
    }
    // A buffer as long as the text: with the default one, long lines take quadratic time.
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setBufferSize(Math.max(1024, text.length() + 1))
            .setCodePointLimit(LENGTH)
            .setMaxAliasesForCollections(ALIASES)
            .build();
    try {
      measure(new Parse(settings).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .map(YamlText::new)
          .orElseThrow(() -> new UnreadableYaml("The text is empty", 1));
    } catch (MarkedYamlEngineException e) {
      throw UnreadableYaml.of(e);
    } catch (YamlEngineException e) {
      throw new UnreadableYaml("The text is no YAML: " + e.getMessage(), 1);
    }
  }

  // Building goes as deep as the text nests, so the text is measured by its events first.
  private static void measure(Iterable<Event> events) {
    int depth = 0;
    int aliases = 0;
    int documents = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias -> aliases++;
        case DocumentStart -> documents++;
        default -> {}
      }
      refuse(depth > DEPTH, "The YAML nests more than " + DEPTH + " levels deep", event);
      refuse(aliases > ALIASES, "The YAML uses more than " + ALIASES + " aliases", event);
      refuse(documents > 1, "The text holds a second document", event);
    }
  }

  private static void refuse(boolean broken, String message, Event event) {
    if (broken) {
      throw new UnreadableYaml(message, event.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }
  }

  /** The document without its lines. */
  JsonNode root() {
    return root;
  }

  /** The line of what a pointer leads to; of its nearest surrounding where it leads nowhere. */
  int line(String pointer) {
    Integer line = lines.get(pointer);
    if (line != null) {
      return line;
    }
    return pointer.isEmpty() ? 1 : line(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  /** The pointer to a field or item of what another pointer leads to. */
  static String child(String parent, String segment) {
    return parent + "/" + segment.replace("~", "~0").replace("/", "~1");
  }

  private JsonNode value(Node node, String pointer, int depth) {
    values++;
    lines.putIfAbsent(pointer, line(node));
    if (depth > DEPTH || values > VALUES) {
      throw new UnreadableYaml("What the aliases of the YAML repeat is too much", line(node));
    }
    if (node instanceof MappingNode map) {
      return object(map, pointer, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JSON.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(value(item, pointer + "/" + array.size(), depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode map, String pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple field : map.getValue()) {
      if (!(field.getKeyNode() instanceof ScalarNode key)) {
        throw new UnreadableYaml("A key is no plain word", line(field.getKeyNode()));
      }
      if (object.has(key.getValue())) {
        throw new UnreadableYaml("The key '" + key.getValue() + "' is there twice", line(key));
      }
      String place = child(pointer, key.getValue());
      lines.put(place, line(key));
      object.set(key.getValue(), value(field.getValueNode(), place, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(text.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text.toLowerCase(Locale.ROOT), line(scalar));
    }
    if (tag.equals(Tag.STR)) {
      return JSON.textNode(text);
    }
    throw new UnreadableYaml("The tag " + tag.getValue() + " is not known here", line(scalar));
  }

  private static JsonNode number(String text, int line) {
    try {
      if (text.length() > DIGITS) {
        throw new NumberFormatException("too long");
      }
      BigDecimal number = decimal(text);
      // A short text can stand for a number of a billion digits, which nobody must write out.
      if (Math.abs(number.scale()) > DIGITS) {
        throw new NumberFormatException("too large");
      }
      if (number.scale() != 0) {
        return JSON.numberNode(number);
      }
      return whole(number.toBigIntegerExact());
    } catch (NumberFormatException noNumber) {
      throw new UnreadableYaml("A number is not finite or has too many digits", line);
    }
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

  private static BigDecimal decimal(String text) {
    if (text.startsWith("0x")) {
      return new BigDecimal(new BigInteger(text.substring(2), 16));
    }
    if (text.startsWith("0o")) {
      return new BigDecimal(new BigInteger(text.substring(2), 8));
    }
    return new BigDecimal(text);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
