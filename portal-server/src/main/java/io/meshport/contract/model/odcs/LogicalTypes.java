package io.meshport.contract.model.odcs;

import io.meshport.contract.model.document.MapNode;
import io.meshport.contract.model.document.Node;
import io.meshport.contract.model.document.Pointer;
import io.meshport.contract.model.document.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The types of columns in words of the standard, and what each of them lets a contract limit. */
final class LogicalTypes {
  static final List<String> ALL =
      List.of(
          "string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean");

  private static final Check INTEGER_FORMAT =
      Checks.oneOf(List.of("i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"));

  private static final Map<String, Check> OPTIONS =
      Map.of(
          "string",
          options("a string")
              .optional("minLength", Checks.count())
              .optional("maxLength", Checks.count())
              .optional("pattern", Checks.text().and(LogicalTypes::pattern))
              .optionalTexts("format"),
          "date",
          dates("a date"),
          "timestamp",
          dates("a timestamp").optional("timezone", Checks.bool()).optionalTexts("defaultTimezone"),
          "time",
          dates("a time").optional("timezone", Checks.bool()).optionalTexts("defaultTimezone"),
          "number",
          numbers("a number").optional("format", Checks.oneOf(List.of("f32", "f64"))),
          "integer",
          numbers("an integer").optional("format", INTEGER_FORMAT),
          "object",
          options("an object")
              .optional("minProperties", Checks.count())
              .optional("maxProperties", Checks.count())
              .optional("required", Checks.distinctTexts()),
          "array",
          options("an array")
              .optional("minItems", Checks.count())
              .optional("maxItems", Checks.count())
              .optional("uniqueItems", Checks.bool()),
          "boolean",
          Checks.object());

  private static final Check WITHOUT_TYPE = options("a column without a logical type");

  private LogicalTypes() {}

  /** The options of a column fit its type, and only nesting types nest. */
  static void fit(Node node, String pointer, Findings findings) {
    MapNode column = (MapNode) node;
    String type = typeOf(column);
    Node options = column.get("logicalTypeOptions");
    if (options != null) {
      Check check = type == null ? WITHOUT_TYPE : OPTIONS.getOrDefault(type, Checks.any());
      check.check(options, Pointer.child(pointer, "logicalTypeOptions"), findings);
    }
    nested(column, pointer, "properties", "object", findings);
    nested(column, pointer, "items", "array", findings);
  }

  private static void nested(
      MapNode column, String pointer, String field, String nestingType, Findings findings) {
    String type = typeOf(column);
    if (column.has(field) && type != null && ALL.contains(type) && !type.equals(nestingType)) {
      findings.error(
          "nested-in-scalar",
          Pointer.child(pointer, field),
          "A column of type " + type + " has no '" + field + "'",
          "Give it the logical type " + nestingType + ", or strike '" + field + "'");
    }
  }

  private static @Nullable String typeOf(MapNode column) {
    return column.get("logicalType") instanceof ScalarNode scalar ? scalar.text() : null;
  }

  private static void pattern(Node node, String pointer, Findings findings) {
    if (Checks.isText(node) && !compiles(((ScalarNode) node).text())) {
      findings.warning(
          "bad-pattern",
          pointer,
          "The pattern is not a regular expression",
          "Check its brackets and escapes");
    }
  }

  private static boolean compiles(String pattern) {
    try {
      return Pattern.compile(pattern).pattern().equals(pattern);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static Shape dates(String name) {
    return options(name)
        .optionalTexts("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
  }

  private static Shape numbers(String name) {
    return options(name)
        .optional("multipleOf", Checks.numberAbove(0))
        .optional("minimum", Checks.number())
        .optional("maximum", Checks.number())
        .optional("exclusiveMinimum", Checks.number())
        .optional("exclusiveMaximum", Checks.number());
  }

  private static Shape options(String name) {
    return Shape.named("the type options of " + name);
  }
}
