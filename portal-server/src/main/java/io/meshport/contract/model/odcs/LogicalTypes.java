package io.meshport.contract.model.odcs;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The types of columns in words of the standard, and what each of them lets a contract limit. */
final class LogicalTypes {
  private static final Check INTEGER_FORMAT =
      Checks.oneOf(List.of("i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128"));

  private static final Check WITHOUT_TYPE = options("a column without a logical type");

  private final OdcsVersion version;
  private final Map<String, Check> options = new HashMap<>();
  private final List<String> names;

  LogicalTypes(OdcsVersion version) {
    this.version = version;
    this.names = names(version);
    scalars();
    options.put(
        "object",
        options("an object")
            .optional("minProperties", Checks.count())
            .optional("maxProperties", Checks.count())
            .optional("required", Checks.distinctTexts()));
    options.put(
        "array",
        options("an array")
            .optional("minItems", Checks.count())
            .optional("maxItems", Checks.count())
            .optional("uniqueItems", Checks.bool()));
  }

  private void scalars() {
    options.put(
        "string",
        options("a string")
            .optional("minLength", Checks.count())
            .optional("maxLength", Checks.count())
            .optional("pattern", Checks.text().and(LogicalTypes::pattern))
            .optionalTexts("format"));
    options.put("date", limited("a date", Checks.text()).optionalTexts("format"));
    options.put("timestamp", moments("a timestamp"));
    options.put("time", moments("a time"));
    options.put(
        "number", numbers("a number").optional("format", Checks.oneOf(List.of("f32", "f64"))));
    options.put("integer", numbers("an integer").optional("format", INTEGER_FORMAT));
  }

  private static List<String> names(OdcsVersion version) {
    List<String> names =
        new ArrayList<>(
            List.of("string", "date", "number", "integer", "object", "array", "boolean"));
    if (version.isSince(OdcsVersion.V3_1_0)) {
      names.add("timestamp");
      names.add("time");
    }
    if (version.isSince(OdcsVersion.V3_2_0)) {
      names.add("map");
    }
    return List.copyOf(names);
  }

  /** The types of this version. */
  List<String> names() {
    return names;
  }

  /** The options of a column fit its type, and only nesting types nest. */
  void fit(Node node, String pointer, Findings findings) {
    item(node, pointer, findings);
    nested((MapNode) node, pointer, "properties", "object", findings);
  }

  /** The same for the elements of an array, which 3.0.x let have properties whatever their type. */
  void fitItem(Node node, String pointer, Findings findings) {
    item(node, pointer, findings);
    if (version.isSince(OdcsVersion.V3_1_0)) {
      nested((MapNode) node, pointer, "properties", "object", findings);
    }
  }

  private void item(Node node, String pointer, Findings findings) {
    MapNode column = (MapNode) node;
    String type = typeOf(column);
    Node given = column.get("logicalTypeOptions");
    if (given != null) {
      Check check = type == null ? WITHOUT_TYPE : options.getOrDefault(type, Checks.any());
      check.check(given, Pointer.child(pointer, "logicalTypeOptions"), findings);
    }
    nested(column, pointer, "items", "array", findings);
    nested(column, pointer, "map", "map", findings);
    if ("map".equals(type) && names.contains("map") && !column.has("map")) {
      findings.error(
          "required-field",
          Pointer.child(pointer, "map"),
          "A column of type map must have the field 'map'",
          "Add 'map' with its key and value");
    }
  }

  private void nested(
      MapNode column, String pointer, String field, String nestingType, Findings findings) {
    String type = typeOf(column);
    if (column.has(field)
        && type != null
        && names.contains(type)
        && names.contains(nestingType)
        && !type.equals(nestingType)) {
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

  private Shape moments(String name) {
    return limited(name, Checks.text())
        .optional("timezone", Checks.bool())
        .optionalTexts("defaultTimezone", "format");
  }

  private Shape numbers(String name) {
    return limited(name, Checks.number()).optional("multipleOf", Checks.numberAbove(0));
  }

  /** Before 3.1.0 the exclusive limits were switches of the others. */
  private Shape limited(String name, Check limit) {
    Check exclusive = version.isSince(OdcsVersion.V3_1_0) ? limit : Checks.bool();
    return options(name)
        .optional("minimum", limit)
        .optional("maximum", limit)
        .optional("exclusiveMinimum", exclusive)
        .optional("exclusiveMaximum", exclusive);
  }

  private static Shape options(String name) {
    return Shape.named("the type options of " + name);
  }
}
