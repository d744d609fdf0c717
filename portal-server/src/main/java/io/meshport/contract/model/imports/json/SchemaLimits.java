package io.meshport.contract.model.imports.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the limits of a JSON Schema over, as far as they are what they should be. */
final class SchemaLimits {
  private SchemaLimits() {}

  static void texts(SchemaView view, ElementDraft column) {
    counts(view, column, "minLength", "maxLength");
    String pattern = view.text("pattern");
    if (pattern != null) {
      column.option("pattern", Values.textNode(pattern));
    }
    String format = view.text("format");
    if (format != null) {
      column.option("format", Values.textNode(format));
    }
  }

  static void counts(SchemaView view, ElementDraft column, String... keywords) {
    for (String keyword : keywords) {
      Node value = view.get(keyword);
      if (value instanceof ScalarNode scalar
          && scalar.isInteger()
          && scalar.number().signum() >= 0) {
        column.option(keyword, Values.number(scalar.number().stripTrailingZeros()));
      } else if (value != null) {
        column.warn("'" + keyword + "' is no count and is left out");
      }
    }
  }

  static void numbers(SchemaView view, ElementDraft column) {
    if (column.logicalType().equals("boolean")) {
      return;
    }
    bounds(view, column, "minimum", "exclusiveMinimum");
    bounds(view, column, "maximum", "exclusiveMaximum");
    JsonNode step = number(view.get("multipleOf"));
    if (step != null && step.decimalValue().signum() > 0) {
      column.option("multipleOf", step);
    }
    String format = view.text("format");
    if (format != null) {
      column.custom("format", format);
    }
  }

  /** Up to draft-04 the exclusive limit was a truth value about the other one. */
  private static void bounds(
      SchemaView view, ElementDraft column, String inclusive, String exclusive) {
    JsonNode limit = number(view.get(inclusive));
    JsonNode strict = number(view.get(exclusive));
    if (view.get(exclusive) instanceof ScalarNode flag && flag.isTrue()) {
      strict = limit;
      limit = null;
    }
    for (String name : List.of(inclusive, exclusive)) {
      JsonNode value = name.equals(inclusive) ? limit : strict;
      if (value != null) {
        column.option(name, value);
      }
    }
  }

  private static @Nullable JsonNode number(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NUMBER
        ? Values.json(scalar)
        : null;
  }
}
