package io.meshport.contract.model.standard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes JSON values as YAML that readers of YAML 1.1 and 1.2 understand alike: a text that either
 * of them could take for a number, a date or a truth value stands in quotes.
 */
final class YamlText {
  /** What YAML 1.1 takes for something else than a text, where 1.2 does not. */
  private static final Pattern OTHERWISE_TYPED =
      Pattern.compile(
          "(?i)[-+.]?[0-9][0-9_:.,eExXoObBa-fTtZz+ -]*|y|n|yes|no|on|off|true|false|null|~|=|<<"
              + "|[-+]?\\.(inf|nan)");

  /** Several lines that can stand as a block, without escapes. */
  private static final Pattern BLOCK =
      Pattern.compile("[^\\s#\\p{Cntrl}][\\x20-\\x7E\\xA1-\\uD7FF\\n]*");

  private static final Pattern BLANK_BEFORE_BREAK =
      Pattern.compile("[ \\t](\\n|\\z)|\\n\\s*\\n\\z");

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .setWidth(Integer.MAX_VALUE)
          .build();

  private YamlText() {}

  static String of(JsonNode value) {
    Buffer buffer = new Buffer();
    new Dump(SETTINGS).dumpNode(node(value), buffer);
    return buffer.text.toString();
  }

  private static Node node(JsonNode value) {
    if (value.isObject()) {
      List<NodeTuple> fields = new ArrayList<>(value.size());
      value
          .properties()
          .forEach(field -> fields.add(new NodeTuple(key(field.getKey()), node(field.getValue()))));
      return new MappingNode(Tag.MAP, fields, style(fields.isEmpty()));
    }
    if (value.isArray()) {
      List<Node> items = new ArrayList<>(value.size());
      value.forEach(item -> items.add(node(item)));
      return new SequenceNode(Tag.SEQ, items, style(items.isEmpty()));
    }
    return value.isTextual() ? text(value.textValue()) : plain(value);
  }

  private static FlowStyle style(boolean empty) {
    return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private static Node plain(JsonNode value) {
    String text = value.asText();
    Tag tag = value.isNull() ? Tag.NULL : value.isBoolean() ? Tag.BOOL : numberTag(text);
    return new ScalarNode(tag, text, ScalarStyle.PLAIN);
  }

  /** What a reader will take the digits for, else the writer adds a tag to them. */
  private static Tag numberTag(String digits) {
    return digits.chars().allMatch(c -> c == '-' || Character.isDigit(c)) ? Tag.INT : Tag.FLOAT;
  }

  private static Node key(String name) {
    return new ScalarNode(Tag.STR, name, oneLine(name));
  }

  private static Node text(String text) {
    boolean block =
        text.indexOf('\n') >= 0
            && BLOCK.matcher(text).matches()
            && !BLANK_BEFORE_BREAK.matcher(text).find();
    return new ScalarNode(Tag.STR, text, block ? ScalarStyle.LITERAL : oneLine(text));
  }

  /** The writer itself leaves the plain style where the characters of a text forbid it. */
  private static ScalarStyle oneLine(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || (c >= 0x7F && c <= 0xA0) || c >= 0xD800)) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    return text.isEmpty() || OTHERWISE_TYPED.matcher(text).matches()
        ? ScalarStyle.SINGLE_QUOTED
        : ScalarStyle.PLAIN;
  }

  /** Takes the text in. */
  private static final class Buffer implements StreamDataWriter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(String characters) {
      text.append(characters);
    }

    @Override
    public void write(String characters, int offset, int length) {
      text.append(characters, offset, offset + length);
    }
  }
}
