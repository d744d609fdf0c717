package io.meshport.contract.model.upgrade;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the tables of 2.2.x, their columns and rules to 3.1.0. */
final class Table22 {
  /** What told the tool of a rule what to do. */
  private static final List<String> IMPLEMENTATION =
      List.of("code", "templateName", "toolRuleName", "columns", "column");

  private Table22() {}

  static MapNode table(Section table) {
    table
        .rename("table", "name")
        .keep("physicalName", "description")
        .rename("dataGranularity", "dataGranularityDescription")
        .each("columns", "properties", Table22::column)
        .each("quality", Table22::rule)
        .keep("tags");
    return From30.fragments(table).restToCustomProperties();
  }

  private static MapNode column(Section column) {
    column.rename("column", "name").keep("physicalType", "businessName", "description");
    logicalType(column);
    column
        .become(
            "isNullable", "required", "'required' is the opposite of 'isNullable'", Table22::not)
        .rename("isUnique", "unique")
        .rename(column.has("isPrimaryKey") ? "isPrimaryKey" : "isPrimary", "primaryKey")
        .keep("primaryKeyPosition")
        .rename("partitionStatus", "partitioned")
        .keep("partitionKeyPosition")
        .rename("criticalDataElementStatus", "criticalDataElement")
        .keep("classification")
        .rename("encryptedColumnName", "encryptedName")
        .rename("transformSourceTables", "transformSourceObjects")
        .keep("transformLogic", "transformDescription")
        .rename("sampleValues", "examples")
        .each("quality", Table22::rule)
        .keep("tags");
    return From30.fragments(column).restToCustomProperties();
  }

  /** A type that 3.1.0 does not list is left to the custom properties. */
  private static void logicalType(Section column) {
    String written = column.text("logicalType");
    if (written == null || !From22.isLogicalType(written)) {
      return;
    }
    String type = written.toLowerCase(Locale.ROOT);
    if (type.equals(written)) {
      column.keep("logicalType");
    } else {
      column.become(
          "logicalType",
          "logicalType",
          "Logical types are written small",
          value -> ScalarNode.text(type, value.position()));
    }
  }

  private static Node not(Node value) {
    return value instanceof ScalarNode flag && flag.type() == ScalarNode.Type.BOOLEAN
        ? ScalarNode.bool(!flag.isTrue(), value.position())
        : value;
  }

  /** Every rule belonged to a tool; it is a custom rule for that engine. */
  private static MapNode rule(Section rule) {
    String name = rule.text("code");
    if (name != null) {
      rule.put("name", name);
    }
    rule.keep("description").put("type", "custom");
    dimension(rule, rule.text("dimension"));
    rule.rename("type", "method").keep("severity", "businessImpact");
    if (rule.has("scheduleCronExpression")) {
      rule.rename("scheduleCronExpression", "schedule").put("scheduler", "cron");
    }
    if (rule.has("toolName")) {
      rule.rename("toolName", "engine");
    } else {
      rule.put("engine", "unknown");
    }
    Map<String, Node> implementation = new LinkedHashMap<>();
    for (String field : IMPLEMENTATION) {
      Node value = rule.take(field);
      if (value != null) {
        rule.journal().note(rule.pointer(field), "Became part of the implementation");
        implementation.put(field, value);
      }
    }
    rule.put("implementation", MapNode.of(implementation, rule.position()));
    return From30.fragments(rule.keep("tags")).restToCustomProperties();
  }

  private static void dimension(Section rule, @Nullable String written) {
    String dimension = written == null ? null : Rules30.dimension(written);
    if (dimension == null) {
      return;
    }
    if (dimension.equals(written)) {
      rule.keep("dimension");
    } else {
      rule.become(
          "dimension",
          "dimension",
          "The dimension '" + written + "' is '" + dimension + "'",
          value -> ScalarNode.text(dimension, value.position()));
    }
  }
}
