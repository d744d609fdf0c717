package io.meshport.contract.model.imports.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns tests of dbt into what the contract promises. */
final class DbtTests {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(ref|source)\\(\\s*['\"]([^'\"]{1,200})['\"](?:\\s*,\\s*['\"]([^'\"]{1,200})['\"])?");

  private final DbtTables tables;

  DbtTests(DbtTables tables) {
    this.tables = tables;
  }

  void read(MapNode manifest) {
    for (Node node : Values.fields(manifest, "nodes").values()) {
      if (node instanceof MapNode test && "test".equals(Values.text(test, "resource_type"))) {
        test(test);
      }
    }
  }

  private void test(MapNode test) {
    ElementDraft table = tableOf(test);
    if (table == null) {
      return;
    }
    MapNode metadata = test.get("test_metadata") instanceof MapNode map ? map : null;
    MapNode arguments =
        metadata != null && metadata.get("kwargs") instanceof MapNode map ? map : null;
    if (metadata == null || arguments == null) {
      String name = Objects.requireNonNullElse(Values.text(test, "name"), "");
      table.warn("The test '" + name + "' is a query of its own and is left out");
      return;
    }
    String name = Objects.requireNonNullElse(Values.text(metadata, "name"), "");
    ElementDraft column = columnOf(test, arguments, table);
    if (column == null) {
      other(name, arguments, table, table);
    } else if (!promise(name, test, arguments, column)) {
      other(name, arguments, column, table);
    }
  }

  private static @Nullable ElementDraft columnOf(
      MapNode test, MapNode arguments, ElementDraft table) {
    String said = Values.text(test, "column_name");
    String name = said == null ? Values.text(arguments, "column_name") : said;
    return name == null ? null : column(table, name);
  }

  private static @Nullable ElementDraft column(ElementDraft table, String name) {
    return table.children().stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** The table that a test is about: newer manifests say it, older ones show it in the call. */
  private @Nullable ElementDraft tableOf(MapNode test) {
    String attached = Values.text(test, "attached_node");
    if (attached != null) {
      return tables.ofId(attached);
    }
    if (test.get("test_metadata") instanceof MapNode metadata
        && metadata.get("kwargs") instanceof MapNode arguments) {
      ElementDraft named = referred(Values.text(arguments, "model"));
      if (named != null) {
        return named;
      }
    }
    List<String> nodes =
        test.get("depends_on") instanceof MapNode depends
            ? Values.texts(depends, "nodes")
            : List.of();
    return nodes.size() == 1 ? tables.ofId(nodes.get(0)) : null;
  }

  private @Nullable ElementDraft referred(@Nullable String call) {
    if (call == null) {
      return null;
    }
    Matcher matcher = REFERENCE.matcher(call);
    if (!matcher.find()) {
      return null;
    }
    String second = matcher.group(3);
    if (matcher.group(1).equals("source")) {
      return tables.ofName(matcher.group(2) + "." + second);
    }
    return tables.ofName(second == null ? matcher.group(2) : second);
  }

  private boolean promise(String name, MapNode test, MapNode arguments, ElementDraft column) {
    switch (name) {
      case "not_null" -> strict(test, column, "required", "nullValues", "completeness");
      case "unique" -> strict(test, column, "unique", "duplicateValues", "uniqueness");
      case "accepted_values" -> {
        List<JsonNode> values =
            Values.items(arguments, "values").stream().map(Values::json).toList();
        column.allow(values);
      }
      case "relationships" -> relationship(arguments, column);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A test that only warns, or looks at some rows only, is a rule but no promise for every row. */
  private static void strict(
      MapNode test, ElementDraft column, String flag, String metric, String dimension) {
    MapNode config = test.get("config") instanceof MapNode map ? map : null;
    String where = config == null ? null : Values.text(config, "where");
    String severity = config == null ? null : Values.text(config, "severity");
    boolean warns = severity != null && severity.equalsIgnoreCase("warn");
    if (where == null && !warns) {
      column.flag(flag, true);
      return;
    }
    ObjectNode rule = column.rule().put("type", "library").put("metric", metric);
    rule.put("dimension", dimension).put("mustBe", 0);
    rule.put("severity", warns ? "warning" : "error");
    if (where != null) {
      rule.putObject("arguments").put("where", where);
    }
    column.hint("A test that warns or filters became a rule, not the flag '" + flag + "'");
  }

  private void relationship(MapNode arguments, ElementDraft column) {
    String to = Objects.requireNonNullElse(Values.text(arguments, "to"), "");
    String field = Objects.requireNonNullElse(Values.text(arguments, "field"), "");
    ElementDraft target = referred(to);
    ElementDraft key = target == null ? null : column(target, field);
    if (target == null || key == null) {
      column.custom("foreignKey", to + "." + field);
      column.warn("The relationship to " + to + " leads out of the contract; it is kept as text");
    } else {
      column.refersTo(target.referenceTo(key));
    }
  }

  private void other(String name, MapNode arguments, ElementDraft element, ElementDraft table) {
    if (name.equals("unique_combination_of_columns")) {
      table.distinct(Values.texts(arguments, "combination_of_columns"));
      return;
    }
    ObjectNode given = (ObjectNode) Values.json(arguments);
    given.remove(List.of("model", "column_name"));
    ObjectNode rule = element.rule().put("name", name).put("type", "custom").put("engine", "dbt");
    rule.putObject("implementation")
        .put("test", name.toLowerCase(Locale.ROOT))
        .set("arguments", given);
    element.hint("The test '" + name + "' is kept as a rule of the engine dbt");
  }
}
