package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the limits of a column let some value in, and that its examples are of its type. */
final class LimitMeaning {
  private static final Pattern ISO =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ].*)?|\\d{2}:\\d{2}.*");

  /** The types whose examples can be told from others. */
  private static final Map<String, Predicate<Node>> EXAMPLES =
      Map.of(
          "integer", node -> node instanceof ScalarNode number && number.isInteger(),
          "number", node -> is(ScalarNode.Type.NUMBER, node),
          "boolean", node -> is(ScalarNode.Type.BOOLEAN, node),
          "object", MapNode.class::isInstance,
          "array", ListNode.class::isInstance);

  private final SchemaIndex index;
  private final Findings findings;

  LimitMeaning(SchemaIndex index, Findings findings) {
    this.index = index;
    this.findings = findings;
  }

  void check(MapNode column, String pointer) {
    MapNode options = Fields.object(column, "logicalTypeOptions");
    if (options != null) {
      String at = Pointer.child(pointer, "logicalTypeOptions");
      crossed(options, at, "minLength", "maxLength", false);
      crossed(options, at, "minItems", "maxItems", false);
      crossed(options, at, "minProperties", "maxProperties", false);
      crossed(options, at, "minimum", "maximum", false);
      crossed(options, at, "exclusiveMinimum", "maximum", true);
      crossed(options, at, "minimum", "exclusiveMaximum", true);
      crossed(options, at, "exclusiveMinimum", "exclusiveMaximum", true);
      twice(options, at, "minimum", "exclusiveMinimum");
      twice(options, at, "maximum", "exclusiveMaximum");
      required(column, options, Pointer.child(at, "required"));
    }
    examples(column, pointer);
  }

  private void crossed(
      MapNode options, String pointer, String lower, String upper, boolean exclusive) {
    Integer order = compare(options.get(lower), options.get(upper));
    if (order != null && (order > 0 || (exclusive && order == 0))) {
      findings.warning(
          "limits-crossed",
          Pointer.child(pointer, upper),
          "No value satisfies '" + lower + "' and '" + upper + "' together",
          "Let the lower limit stand below the upper one");
    }
  }

  /** How two limits stand to each other; none for those that cannot be compared. */
  private static @Nullable Integer compare(@Nullable Node left, @Nullable Node right) {
    if (!(left instanceof ScalarNode a) || !(right instanceof ScalarNode b)) {
      return null;
    }
    if (a.type() == ScalarNode.Type.NUMBER && b.type() == ScalarNode.Type.NUMBER) {
      return a.number().compareTo(b.number());
    }
    boolean comparable =
        a.text().length() == b.text().length()
            && ISO.matcher(a.text()).matches()
            && ISO.matcher(b.text()).matches();
    return comparable ? a.text().compareTo(b.text()) : null;
  }

  private void twice(MapNode options, String pointer, String limit, String exclusive) {
    if (options.has(limit) && options.has(exclusive)) {
      findings.warning(
          "limit-twice",
          Pointer.child(pointer, exclusive),
          "'" + limit + "' and '" + exclusive + "' limit the same side",
          "Keep one of both");
    }
  }

  private void required(MapNode column, MapNode options, String pointer) {
    if (!(options.get("required") instanceof ListNode names) || !column.has("properties")) {
      return;
    }
    for (int i = 0; i < names.items().size(); i++) {
      if (names.items().get(i) instanceof ScalarNode name
          && index.column(column, name.text()) == null) {
        findings.warning(
            "unknown-column",
            Pointer.child(pointer, i),
            "The object has no field '" + name.text() + "'",
            "Name one of its properties");
      }
    }
  }

  private void examples(MapNode column, String pointer) {
    String type = Fields.text(column, "logicalType", "");
    if (!(column.get("examples") instanceof ListNode examples)) {
      return;
    }
    for (int i = 0; i < examples.items().size(); i++) {
      if (!fits(type, examples.items().get(i))) {
        findings.hint(
            "example-of-another-type",
            Pointer.child(Pointer.child(pointer, "examples"), i),
            "Is " + examples.items().get(i).kind() + ", but the column is of type " + type,
            "Write an example as the column holds it");
      }
    }
  }

  private static boolean fits(String type, Node example) {
    Predicate<Node> ofType = EXAMPLES.get(type);
    return is(ScalarNode.Type.NULL, example) || ofType == null || ofType.test(example);
  }

  private static boolean is(ScalarNode.Type type, Node example) {
    return example instanceof ScalarNode scalar && scalar.type() == type;
  }
}
