package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.contract.model.odcs.QualityOperators;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks quality rules: the level and the arguments of metrics, units, and the columns they name.
 */
final class RuleMeaning {
  private static final Set<String> OF_COLUMNS =
      Set.of("nullValues", "missingValues", "invalidValues");

  /** What stands for the table or the column in a query; 3.1.0 and its forerunners spell it so. */
  private static final Set<String> OBJECT_PLACEHOLDERS = Set.of("object", "table", "model");

  private static final Set<String> COLUMN_PLACEHOLDERS = Set.of("property", "column", "field");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{([A-Za-z_]{1,50})}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SchemaIndex index;
  private final Findings findings;

  RuleMeaning(SchemaIndex index, Findings findings) {
    this.index = index;
    this.findings = findings;
  }

  void ofObject(MapNode rule, String pointer, MapNode object) {
    String metric = Fields.text(rule, "metric", "");
    if (OF_COLUMNS.contains(metric)) {
      findings.warning(
          "metric-level",
          Pointer.child(pointer, "metric"),
          "'" + metric + "' measures a column, and this rule stands at a table",
          "Move the rule to the column");
    }
    MapNode arguments = Fields.object(rule, "arguments");
    if (metric.equals("duplicateValues") && (arguments == null || !arguments.has("properties"))) {
      findings.warning(
          "metric-arguments",
          pointer,
          "The rule does not say which columns must not repeat together",
          "Add arguments.properties");
    }
    common(rule, pointer, object);
    placeholders(rule, pointer, false);
  }

  void ofColumn(MapNode rule, String pointer, MapNode object) {
    String metric = Fields.text(rule, "metric", "");
    if (metric.equals("rowCount")) {
      findings.warning(
          "metric-level",
          Pointer.child(pointer, "metric"),
          "'rowCount' measures a table, and this rule stands at a column",
          "Move the rule to the table");
    }
    common(rule, pointer, object);
    placeholders(rule, pointer, true);
  }

  private void common(MapNode rule, String pointer, MapNode object) {
    String metric = Fields.text(rule, "metric", "");
    MapNode arguments = Fields.object(rule, "arguments");
    boolean withoutValues =
        switch (metric) {
          case "missingValues" -> arguments == null || !arguments.has("missingValues");
          case "invalidValues" ->
              arguments == null || !(arguments.has("validValues") || arguments.has("pattern"));
          default -> false;
        };
    if (withoutValues) {
      findings.warning(
          "metric-arguments",
          pointer,
          "The metric '" + metric + "' is not told which values it counts",
          metric.equals("missingValues")
              ? "Add arguments.missingValues"
              : "Add arguments.validValues or arguments.pattern");
    }
    if (arguments != null) {
      columns(arguments, "properties", Pointer.child(pointer, "arguments"), object);
    }
    MapNode implementation = Fields.object(rule, "implementation");
    if (implementation != null) {
      columns(implementation, "column", Pointer.child(pointer, "implementation"), object);
      columns(implementation, "columns", Pointer.child(pointer, "implementation"), object);
    }
    units(rule, pointer, metric);
  }

  private void columns(MapNode around, String field, String pointer, MapNode object) {
    Node value = around.get(field);
    String at = Pointer.child(pointer, field);
    if (value instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        column(list.items().get(i), Pointer.child(at, i), object);
      }
    } else if (value != null) {
      column(value, at, object);
    }
  }

  private void column(Node node, String pointer, MapNode object) {
    if (node instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT) {
      String name = scalar.text();
      if (!index.hasColumn(object, name) && !index.leads(name)) {
        findings.warning(
            "unknown-column",
            pointer,
            "The rule names the column '" + name + "', which the schema does not have",
            "Name a column of '" + Fields.text(object, "name", "the object") + "'");
      }
    }
  }

  private void units(MapNode rule, String pointer, String metric) {
    boolean percent = Fields.text(rule, "unit", "rows").equalsIgnoreCase("percent");
    if (metric.equals("rowCount") && percent) {
      findings.warning(
          "unit-fits-not",
          Pointer.child(pointer, "unit"),
          "A number of rows is no percentage",
          "Write unit: rows, or strike it");
    }
    if (metric.isEmpty() && !percent) {
      return;
    }
    for (String operator : QualityOperators.NAMES) {
      Node value = rule.get(operator);
      String at = Pointer.child(pointer, operator);
      if (value instanceof ListNode ends) {
        for (int i = 0; i < ends.items().size(); i++) {
          amount(ends.items().get(i), Pointer.child(at, i), percent);
        }
      } else if (value != null) {
        amount(value, at, percent);
      }
    }
  }

  private void amount(Node node, String pointer, boolean percent) {
    if (!(node instanceof ScalarNode scalar) || scalar.type() != ScalarNode.Type.NUMBER) {
      return;
    }
    BigDecimal amount = scalar.number();
    if (amount.signum() < 0) {
      findings.warning("amount-out-of-range", pointer, "No count is below 0", "Give 0 or more");
    } else if (percent && amount.compareTo(HUNDRED) > 0) {
      findings.warning(
          "amount-out-of-range", pointer, "No share is above 100 percent", "Give 100 or less");
    } else if (!percent && amount.stripTrailingZeros().scale() > 0) {
      findings.warning(
          "amount-out-of-range",
          pointer,
          "A number of rows has no fraction",
          "Give a whole number");
    }
  }

  private void placeholders(MapNode rule, String pointer, boolean atColumn) {
    String query = Fields.text(rule, "query");
    if (query == null) {
      return;
    }
    Matcher placeholder = PLACEHOLDER.matcher(query);
    while (placeholder.find()) {
      String name = placeholder.group(1);
      boolean ofColumn = COLUMN_PLACEHOLDERS.contains(name);
      if (ofColumn ? !atColumn : !OBJECT_PLACEHOLDERS.contains(name)) {
        findings.warning(
            "bad-placeholder",
            Pointer.child(pointer, "query"),
            ofColumn
                ? placeholder.group() + " stands for a column, and this rule stands at a table"
                : placeholder.group() + " stands for nothing that the standard knows",
            "Use ${table}, or ${column} in a rule of a column");
      }
    }
  }
}
