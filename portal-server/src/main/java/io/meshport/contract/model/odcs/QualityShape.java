package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a quality rule: which fields it takes depends on its type. */
final class QualityShape {
  /** Comparisons in the order of the standard; a measured rule has exactly one. */
  static final Map<String, Check> OPERATORS = operators();

  private final CommonShapes common;
  private final Check text;
  private final Check custom;
  private final Check sql;
  private final Check library;
  private final Check sqlWithMetric;
  private final Check customWithMetric;

  QualityShape(CommonShapes common) {
    this.common = common;
    this.text = described();
    this.custom = custom(described());
    this.sql = measured(described()).required("query", Checks.text());
    this.library = library(measured(described()));
    this.sqlWithMetric = library(measured(described())).required("query", Checks.text());
    this.customWithMetric = custom(library(measured(described())));
  }

  Check rule() {
    return this::rule;
  }

  private void rule(Node node, String pointer, Findings findings) {
    if (!(node instanceof MapNode rule)) {
      Checks.object().check(node, pointer, findings);
      return;
    }
    boolean metric = rule.get("metric") instanceof ScalarNode;
    String type = rule.get("type") instanceof ScalarNode scalar ? scalar.text() : "";
    Check shape = shapeOf(type, metric);
    shape.check(rule, pointer, findings);
    if (type.equals("text") && metric) {
      findings.warning(
          "metric-in-text",
          Pointer.child(pointer, "metric"),
          "A rule of type text is for people; its metric makes it a library rule",
          "Make it type library, or strike the metric");
    }
  }

  private Check shapeOf(String type, boolean metric) {
    return switch (type) {
      case "sql" -> metric ? sqlWithMetric : sql;
      case "custom" -> metric ? customWithMetric : custom;
      case "library" -> library;
      default -> metric ? library : text;
    };
  }

  private Shape described() {
    return described(Shape.named("a quality rule").optional("id", Checks.stableId()), common);
  }

  /** What every rule may say of itself, whatever its type, in each version since 3.0.0. */
  static Shape described(Shape shape, CommonShapes common) {
    return shape
        .optional("type", Checks.oneOf(List.of("text", "library", "sql", "custom")))
        .optional(
            "dimension",
            Checks.oneOf(
                List.of(
                    "accuracy",
                    "completeness",
                    "conformity",
                    "consistency",
                    "coverage",
                    "timeliness",
                    "uniqueness")))
        .optionalTexts(
            "name", "description", "method", "severity", "businessImpact", "unit", "schedule")
        .optionalTexts("scheduler")
        .optional("tags", Checks.texts())
        .optional("authoritativeDefinitions", common.definitions())
        .optional("customProperties", common.customProperties());
  }

  private static Shape library(Shape shape) {
    return shape
        .required(
            "metric",
            Checks.oneOf(
                List.of(
                    "nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount")))
        .optional("rule", Checks.text().and(QualityShape::olderName))
        .optional("arguments", Checks.object());
  }

  static Shape custom(Shape shape) {
    return shape
        .required("engine", Checks.text())
        .required("implementation", QualityShape::implementation);
  }

  private static Shape measured(Shape shape) {
    OPERATORS.forEach(shape::optional);
    return shape.also(QualityShape::oneOperator);
  }

  private static void oneOperator(Node node, String pointer, Findings findings) {
    MapNode rule = (MapNode) node;
    List<String> present = OPERATORS.keySet().stream().filter(rule::has).toList();
    if (present.isEmpty()) {
      findings.error(
          "one-operator",
          pointer,
          "The rule measures something and compares it to nothing",
          "Add one of: " + String.join(", ", OPERATORS.keySet()));
    } else if (present.size() > 1) {
      findings.error(
          "one-operator",
          Pointer.child(pointer, present.get(1)),
          "The rule has several comparisons: " + String.join(", ", present),
          "Keep one, and make a rule of its own of each other");
    }
  }

  private static void olderName(Node node, String pointer, Findings findings) {
    findings.warning(
        "deprecated-field", pointer, "'rule' is the older name of 'metric'", "Strike it");
  }

  private static void implementation(Node node, String pointer, Findings findings) {
    if (!(node instanceof MapNode) && !Checks.isText(node)) {
      findings.error(
          "wrong-type",
          pointer,
          "Must be a text or an object, not " + node.kind(),
          "Write what the engine is to run");
    }
  }

  private static Map<String, Check> operators() {
    Map<String, Check> operators = new LinkedHashMap<>();
    operators.put("mustBe", Checks.any());
    operators.put("mustNotBe", Checks.any());
    operators.put("mustBeGreaterThan", Checks.number());
    operators.put("mustBeGreaterOrEqualTo", Checks.number());
    operators.put("mustBeLessThan", Checks.number());
    operators.put("mustBeLessOrEqualTo", Checks.number());
    operators.put("mustBeBetween", Checks.list(Checks.number()).and(QualityShape::range));
    operators.put("mustNotBeBetween", Checks.list(Checks.number()).and(QualityShape::range));
    return operators;
  }

  private static void range(Node node, String pointer, Findings findings) {
    if (!(node instanceof ListNode list) || !list.items().stream().allMatch(Checks::isNumber)) {
      return;
    }
    List<ScalarNode> ends = list.items().stream().map(ScalarNode.class::cast).toList();
    int order = ends.size() == 2 ? ends.get(0).number().compareTo(ends.get(1).number()) : 0;
    if (order == 0) {
      findings.error(
          "bad-range", pointer, "Must be two different numbers", "Write [smallest, largest]");
    } else if (order > 0) {
      findings.warning(
          "bad-range", pointer, "The larger number stands first", "Write the smaller one first");
    }
  }
}
