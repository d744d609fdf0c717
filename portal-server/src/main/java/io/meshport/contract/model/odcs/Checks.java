package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules that shapes are made of: one value, one type. */
final class Checks {
  private static final Pattern STABLE_ID = Pattern.compile("[A-Za-z0-9_-]+");

  private Checks() {}

  /** Whatever it is, the standard allows it. */
  static Check any() {
    return (node, pointer, findings) -> {};
  }

  static Check text() {
    return (node, pointer, findings) -> {
      if (!isText(node)) {
        findings.error(
            "wrong-type", pointer, "Must be a text, not " + node.kind(), remedyForText(node));
      }
    };
  }

  private static String remedyForText(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.type() == ScalarNode.Type.NULL
          ? "Leave the field out, or give it a text"
          : "Write it in quotes: \"" + scalar.text() + "\"";
    }
    return "Write one text here";
  }

  /** A text that follows a rule of its own. */
  static Check text(String rule, Predicate<String> allowed, String remedy) {
    return text()
        .and(
            (node, pointer, findings) -> {
              if (isText(node) && !allowed.test(((ScalarNode) node).text())) {
                findings.error(
                    rule, pointer, "'" + ((ScalarNode) node).text() + "' is not allowed", remedy);
              }
            });
  }

  static Check oneOf(Collection<String> values) {
    return text("not-in-list", values::contains, "Use one of: " + String.join(", ", values));
  }

  static Check stableId() {
    return text(
        "bad-id",
        id -> STABLE_ID.matcher(id).matches(),
        "Use letters, digits, dashes and underscores only");
  }

  /** A text that should be an address, though the standard's own examples are not always one. */
  static Check address() {
    return text()
        .and(
            (node, pointer, findings) -> {
              if (isText(node)
                  && !((ScalarNode) node).text().matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
                findings.warning(
                    "not-an-address",
                    pointer,
                    "'" + ((ScalarNode) node).text() + "' is not an absolute URI",
                    "Begin with the scheme, as in s3://bucket/path");
              }
            });
  }

  static Check bool() {
    return scalar(ScalarNode.Type.BOOLEAN, "Write true or false, without quotes");
  }

  static Check number() {
    return scalar(ScalarNode.Type.NUMBER, "Write a number, without quotes");
  }

  static Check numberAbove(int limit) {
    return number()
        .and(
            (node, pointer, findings) -> {
              if (isNumber(node)
                  && ((ScalarNode) node).number().compareTo(BigDecimal.valueOf(limit)) <= 0) {
                findings.error(
                    "out-of-range", pointer, "Must be above " + limit, "Give a larger number");
              }
            });
  }

  static Check integer() {
    return (node, pointer, findings) -> {
      if (!(node instanceof ScalarNode scalar) || !scalar.isInteger()) {
        findings.error(
            "wrong-type",
            pointer,
            "Must be a whole number, not " + node.kind(),
            "Write a whole number, without quotes");
      }
    };
  }

  static Check count() {
    return integer()
        .and(
            (node, pointer, findings) -> {
              if (isNumber(node) && ((ScalarNode) node).number().signum() < 0) {
                findings.error("out-of-range", pointer, "Must not be negative", "Give 0 or more");
              }
            });
  }

  private static Check scalar(ScalarNode.Type type, String remedy) {
    return (node, pointer, findings) -> {
      if (!(node instanceof ScalarNode scalar) || scalar.type() != type) {
        String wanted = type == ScalarNode.Type.BOOLEAN ? "true or false" : "a number";
        findings.error("wrong-type", pointer, "Must be " + wanted + ", not " + node.kind(), remedy);
      }
    };
  }

  /** A single value of any type, null included. */
  static Check single() {
    return (node, pointer, findings) -> {
      if (!(node instanceof ScalarNode)) {
        findings.error(
            "wrong-type",
            pointer,
            "Must be a single value, not " + node.kind(),
            "Write one text, number or truth value");
      }
    };
  }

  static Check object() {
    return (node, pointer, findings) -> {
      if (!(node instanceof MapNode)) {
        findings.error(
            "wrong-type", pointer, "Must be an object, not " + node.kind(), "Write fields here");
      }
    };
  }

  static Check list(Check item) {
    return (node, pointer, findings) -> {
      if (!(node instanceof ListNode list)) {
        findings.error(
            "wrong-type",
            pointer,
            "Must be a list, not " + node.kind(),
            "Write a list, even for a single entry");
        return;
      }
      for (int i = 0; i < list.items().size(); i++) {
        item.check(list.items().get(i), Pointer.child(pointer, i), findings);
      }
    };
  }

  static Check texts() {
    return list(text());
  }

  /** A list that has something in it and nothing twice. */
  static Check distinctTexts() {
    return texts()
        .and(
            (node, pointer, findings) -> {
              if (node instanceof ListNode list) {
                List<String> values = list.items().stream().map(Checks::written).toList();
                if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
                  findings.error(
                      "not-distinct",
                      pointer,
                      "Must name at least one thing, and nothing twice",
                      "Leave the field out or strike the double entry");
                }
              }
            });
  }

  private static String written(Node node) {
    return node instanceof ScalarNode scalar ? scalar.text() : "";
  }

  static boolean isText(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT;
  }

  static boolean isNumber(Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NUMBER;
  }
}
