package io.meshport.platform.document;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** Watches the limits while a tree is built, and knows the pointer to where reading stands. */
final class Guard {
  private final Limits limits;
  private final Deque<String> path = new ArrayDeque<>();
  private int nodes;
  private int depth;

  Guard(Limits limits) {
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  void enter(Position position) {
    depth++;
    reach(depth, position);
  }

  void leave() {
    depth--;
  }

  void push(String segment) {
    path.addLast(segment);
  }

  void pop() {
    path.removeLast();
  }

  /** A value, or what an alias repeats, comes in at the present place. */
  void take(Node node) {
    nodes += node.size();
    if (nodes > limits.values()) {
      throw refusal(
          "too-many-values",
          "has more than " + limits.values() + " values, repeated ones included",
          node.position());
    }
  }

  /** An alias repeats a value; it nests from here on. */
  void repeat(Node node) {
    take(node);
    int scalar = node instanceof ScalarNode ? 1 : 0;
    reach(depth + node.height() - scalar, node.position());
  }

  private void reach(int level, Position position) {
    if (level > limits.depth()) {
      throw refusal(
          "nested-too-deeply", "nests more than " + limits.depth() + " levels deep", position);
    }
  }

  ScalarNode scalar(ScalarNode.Type type, String text, Position position) {
    if (text.length() > limits.text()) {
      throw refusal(
          "text-too-long", "holds a text of more than " + limits.text() + " characters", position);
    }
    if (type == ScalarNode.Type.NUMBER && text.length() > limits.word()) {
      throw refusal(
          "text-too-long", "holds a number of more than " + limits.word() + " digits", position);
    }
    checkCharacters(text, position);
    ScalarNode scalar = new ScalarNode(type, text, position);
    if (type == ScalarNode.Type.NUMBER && isOutOfRange(scalar)) {
      throw refusal("number-out-of-range", "holds a number of too many digits", position);
    }
    take(scalar);
    return scalar;
  }

  /** A short text can stand for a number of a billion digits, which nobody must write out. */
  private boolean isOutOfRange(ScalarNode scalar) {
    try {
      BigDecimal number = scalar.number();
      return Math.abs(number.scale()) > limits.exponent() || number.precision() > limits.word();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  void key(String key, Map<String, Node> fields, Position position) {
    if (key.length() > limits.word()) {
      throw refusal(
          "text-too-long", "holds a key of more than " + limits.word() + " characters", position);
    }
    checkCharacters(key, position);
    if (fields.containsKey(key)) {
      push(key);
      throw refusal("duplicate-key", "names the key '" + key + "' twice", position);
    }
  }

  private void checkCharacters(String text, Position position) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        throw refusal(
            "bad-character",
            "holds a character that is no text (U+%04X)".formatted((int) c),
            position);
      }
    }
  }

  MalformedDocument refusal(String rule, String message, Position position) {
    return new MalformedDocument(rule, "The document " + message, pointer(), position);
  }

  private String pointer() {
    String pointer = "";
    for (Iterator<String> segments = path.iterator(); segments.hasNext(); ) {
      pointer = Pointer.child(pointer, segments.next());
    }
    return pointer;
  }
}
