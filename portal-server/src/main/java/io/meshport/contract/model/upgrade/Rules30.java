package io.meshport.contract.model.upgrade;

import io.meshport.contract.model.odcs.QualityOperators;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings quality rules of 3.0.x to 3.1.0: a metric of the closed list with one comparison, or a
 * custom rule that keeps everything for its engine.
 */
final class Rules30 {
  private static final String[] COMMON = {
    "name",
    "description",
    "type",
    "method",
    "severity",
    "businessImpact",
    "unit",
    "schedule",
    "scheduler",
    "tags"
  };

  private static final Map<String, String> METRICS =
      Map.ofEntries(
          Map.entry("nullvalues", "nullValues"),
          Map.entry("nullcount", "nullValues"),
          Map.entry("nullcheck", "nullValues"),
          Map.entry("missingvalues", "missingValues"),
          Map.entry("missingcount", "missingValues"),
          Map.entry("invalidvalues", "invalidValues"),
          Map.entry("invalidcount", "invalidValues"),
          Map.entry("validvalues", "invalidValues"),
          Map.entry("duplicatevalues", "duplicateValues"),
          Map.entry("duplicatecount", "duplicateValues"),
          Map.entry("uniquecheck", "duplicateValues"),
          Map.entry("rowcount", "rowCount"));

  /** Rules whose name says that there must be none, so that they needed no comparison. */
  private static final List<String> NONE_ALLOWED =
      List.of("nullcheck", "uniquecheck", "validvalues");

  /** Settings that stood beside the rule and are arguments of the metric now. */
  private static final List<String> ARGUMENTS =
      List.of("validValues", "missingValues", "pattern", "properties");

  /** The engine of rules that are none of the standard's library any more. */
  private static final String OLD_LIBRARY = "odcs-3.0-library";

  private Rules30() {}

  static List<MapNode> rule(Section rule) {
    String type = Objects.requireNonNullElse(rule.text("type"), "library");
    rule.keep(COMMON).keep("dimension");
    From30.fragments(rule);
    return switch (type) {
      case "library" -> library(rule);
      case "sql" -> sql(rule);
      case "custom" -> List.of(rule.keep("engine", "implementation").restToCustomProperties());
      default -> List.of(rule.restToCustomProperties());
    };
  }

  private static List<MapNode> library(Section rule) {
    String name = rule.text("rule") == null ? "" : Objects.requireNonNull(rule.text("rule"));
    String key = name.toLowerCase(Locale.ROOT);
    String metric = METRICS.get(key);
    boolean compares = QualityOperators.NAMES.stream().anyMatch(rule::has);
    boolean noneAllowed = NONE_ALLOWED.contains(key);
    if (metric == null || compares == noneAllowed) {
      return List.of(custom(rule, OLD_LIBRARY, "The library of 3.1.0 has no such rule"));
    }
    rule.put("type", "library");
    rule.become(
        "rule",
        "metric",
        "The rule '" + name + "' is the metric '" + metric + "'",
        value -> ScalarNode.text(metric, value.position()));
    arguments(rule);
    if (noneAllowed) {
      rule.journal().note(rule.pointer("rule"), "A rule of this name allows none: mustBe 0");
      rule.put("mustBe", ScalarNode.number(BigDecimal.ZERO, rule.position()));
    }
    return compared(rule);
  }

  private static List<MapNode> sql(Section rule) {
    if (QualityOperators.NAMES.stream().noneMatch(rule::has)) {
      return List.of(custom(rule, "sql", "3.1.0 wants a query to be compared to something"));
    }
    return compared(rule.keep("query"));
  }

  private static void arguments(Section rule) {
    Map<String, Node> arguments = new LinkedHashMap<>();
    if (rule.take("arguments") instanceof MapNode given) {
      arguments.putAll(given.fields());
    }
    for (String field : ARGUMENTS) {
      Node value = rule.take(field);
      if (value != null) {
        rule.journal().note(rule.pointer(field), "Became an argument of the metric");
        arguments.put(field, value);
      }
    }
    if (!arguments.isEmpty()) {
      rule.put("arguments", MapNode.of(arguments, rule.position()));
    }
  }

  /** The rule with its comparison; one rule for each where it has several. */
  private static List<MapNode> compared(Section rule) {
    Map<String, Node> comparisons = new LinkedHashMap<>();
    for (String operator : QualityOperators.NAMES) {
      Node value = rule.take(operator);
      if (value != null) {
        comparisons.put(operator, value);
      }
    }
    MapNode base = rule.restToCustomProperties();
    if (comparisons.isEmpty()) {
      return List.of(base);
    }
    if (comparisons.size() > 1) {
      String all = String.join(", ", comparisons.keySet());
      rule.journal().note(rule.pointer(), "Became one rule for each of its comparisons: " + all);
    }
    List<MapNode> rules = new ArrayList<>();
    comparisons.forEach(
        (operator, value) -> {
          Map<String, Node> fields = new LinkedHashMap<>(base.fields());
          fields.put(operator, value);
          rules.add(MapNode.of(fields, base.position()));
        });
    return rules;
  }

  private static MapNode custom(Section rule, String engine, String reason) {
    Position position = rule.position();
    Map<String, Node> implementation = new LinkedHashMap<>(rule.left());
    rule.left().clear();
    rule.journal()
        .note(rule.pointer(), reason + "; it became a custom rule for the engine '" + engine + "'");
    rule.put("type", "custom").put("engine", engine);
    return rule.put("implementation", MapNode.of(implementation, position)).build();
  }

  /**
   * A dimension in words of 3.1.0; the standard's text knows short forms that its schema refuses.
   */
  static @Nullable String dimension(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "ac", "accuracy" -> "accuracy";
      case "cp", "completeness" -> "completeness";
      case "cf", "conformity", "validity" -> "conformity";
      case "cs", "consistency" -> "consistency";
      case "cv", "coverage" -> "coverage";
      case "tm", "timeliness" -> "timeliness";
      case "uq", "uniqueness" -> "uniqueness";
      default -> null;
    };
  }
}
