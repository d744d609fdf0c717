package io.meshport.contract.model.odcs;

import io.meshport.contract.QualityRule;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the quality rules of all tables and columns into one list. */
final class QualityReader {
  private QualityReader() {}

  static List<QualityRule> read(MapNode contract) {
    List<QualityRule> rules = new ArrayList<>();
    for (MapNode object : Fields.objects(contract.get("schema"))) {
      collect(object, Fields.text(object, "name", ""), rules);
    }
    return List.copyOf(rules);
  }

  private static void collect(MapNode element, String path, List<QualityRule> rules) {
    for (MapNode rule : Fields.objects(element.get("quality"))) {
      rules.add(rule(rule, path));
    }
    for (MapNode property : Fields.objects(element.get("properties"))) {
      collect(property, path + "." + Fields.text(property, "name", ""), rules);
    }
    MapNode items = Fields.object(element, "items");
    if (items != null) {
      collect(items, path + "[]", rules);
    }
  }

  private static QualityRule rule(MapNode rule, String path) {
    String type = Fields.text(rule, "type", rule.has("metric") ? "library" : "text");
    return new QualityRule(
        path,
        Fields.text(rule, "name"),
        type,
        Fields.text(rule, "dimension"),
        expectation(rule),
        Fields.text(rule, "severity"),
        Fields.text(rule, "description"));
  }

  /**
   * What must hold: {@code nullValues mustBe 0 percent}; a query or an engine stands for itself.
   */
  private static @Nullable String expectation(MapNode rule) {
    MapNode custom = Fields.object(rule, "implementation");
    MapNode measured = custom == null ? rule : custom;
    String comparison = comparison(measured);
    if (comparison == null) {
      return Fields.text(rule, "engine");
    }
    String unit = Fields.text(rule, "unit");
    String what = Fields.text(measured, "metric", "query");
    return what + " " + comparison + (unit == null ? "" : " " + unit);
  }

  private static @Nullable String comparison(MapNode measured) {
    for (String operator : QualityShape.OPERATORS.keySet()) {
      Node value = measured.get(operator);
      if (value != null) {
        return operator + " " + written(value);
      }
    }
    String operator = Fields.text(measured, "operator");
    Node value = measured.get("value");
    return operator == null || value == null ? null : operator + " " + written(value);
  }

  private static String written(Node value) {
    if (value instanceof ScalarNode scalar) {
      return scalar.text();
    }
    return value instanceof ListNode list
        ? list.items().stream().map(QualityReader::written).collect(Collectors.joining(" and "))
        : value.kind();
  }
}
