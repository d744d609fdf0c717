package io.meshport.contract.model.imports.dbt;

import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.imports.sql.SqlColumnType;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models and sources that become tables of the contract. */
final class DbtTables {
  private final ContractDraft contract;
  private final SqlDialect dialect;
  private final Map<String, ElementDraft> byId = new HashMap<>();
  private final Map<String, ElementDraft> byName = new HashMap<>();

  DbtTables(ContractDraft contract, SqlDialect dialect) {
    this.contract = contract;
    this.dialect = dialect;
  }

  /** All names by which a model or source can be asked for. */
  static List<String> namesOf(MapNode node) {
    String source = Values.text(node, "source_name");
    return Stream.of(
            Values.text(node, "name"),
            Values.text(node, "alias"),
            Values.text(node, "unique_id"),
            source == null ? null : source + "." + Values.text(node, "name"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The table of a unique id. */
  @Nullable ElementDraft ofId(String uniqueId) {
    return byId.get(uniqueId);
  }

  /** The table of a model's name, or of source and table with a dot between. */
  @Nullable ElementDraft ofName(String name) {
    return byName.get(name);
  }

  void add(MapNode node) {
    String name = Objects.requireNonNullElse(Values.text(node, "name"), "unnamed");
    boolean versioned = Values.text(node, "version") != null;
    String alias = Values.text(node, "alias");
    String shown = versioned && alias != null ? alias : name;
    ElementDraft table = contract.object(shown, physicalType(node), node.position());
    namesOf(node).forEach(known -> byName.putIfAbsent(known, table));
    byId.put(Objects.requireNonNullElse(Values.text(node, "unique_id"), name), table);
    table.text("physicalName", physicalName(node, alias == null ? name : alias));
    table.text("description", Values.text(node, "description"));
    meta(node, table);
    columns(node, table);
    constraints(node, table);
  }

  private static String physicalType(MapNode node) {
    String materialized =
        node.get("config") instanceof MapNode config ? Values.text(config, "materialized") : null;
    return "view".equals(materialized) ? "view" : "table";
  }

  private static String physicalName(MapNode node, String name) {
    String identifier = Objects.requireNonNullElse(Values.text(node, "identifier"), name);
    List<String> parts = new ArrayList<>();
    for (String part : List.of("database", "schema")) {
      String value = Values.text(node, part);
      if (value != null && !value.isBlank()) {
        parts.add(value);
      }
    }
    parts.add(identifier);
    return String.join(".", parts);
  }

  private static void meta(MapNode node, ElementDraft element) {
    Values.fields(node, "meta").forEach((key, value) -> element.custom(key, Values.json(value)));
    if (node.get("config") instanceof MapNode config) {
      Map<String, Node> known = Values.fields(node, "meta");
      Values.fields(config, "meta")
          .forEach(
              (key, value) -> {
                if (!known.containsKey(key)) {
                  element.custom(key, Values.json(value));
                }
              });
    }
    Values.texts(node, "tags").forEach(element::tag);
  }

  private void columns(MapNode node, ElementDraft table) {
    Map<String, Node> columns = Values.fields(node, "columns");
    columns.forEach(
        (key, value) -> {
          if (value instanceof MapNode column) {
            column(column, Objects.requireNonNullElse(Values.text(column, "name"), key), table);
          }
        });
    if (columns.isEmpty()) {
      table.warn("The project describes no columns of it");
    }
  }

  private void column(MapNode node, String name, ElementDraft table) {
    ElementDraft column = table.child(name, node.position());
    column.text("description", Values.text(node, "description"));
    String type = Values.text(node, "data_type");
    if (type == null || type.isBlank()) {
      column.warn("The project does not say its type (data_type)");
    } else {
      SqlColumnType.write(type, dialect, column, node.position());
    }
    meta(node, column);
    for (Node constraint : Values.items(node, "constraints")) {
      if (constraint instanceof MapNode map) {
        constraint(map, List.of(column), column);
      }
    }
  }

  private static void constraints(MapNode node, ElementDraft table) {
    for (Node constraint : Values.items(node, "constraints")) {
      if (constraint instanceof MapNode map) {
        List<ElementDraft> columns = new ArrayList<>();
        for (String name : Values.texts(map, "columns")) {
          ElementDraft column = table.find(name);
          if (column != null) {
            columns.add(column);
          }
        }
        constraint(map, columns, table);
      }
    }
  }

  private static void constraint(MapNode map, List<ElementDraft> columns, ElementDraft at) {
    String type = Objects.requireNonNullElse(Values.text(map, "type"), "");
    switch (type) {
      case "not_null" -> columns.forEach(column -> column.flag("required", true));
      case "primary_key" -> {
        for (int i = 0; i < columns.size(); i++) {
          columns.get(i).flag("primaryKey", true).number("primaryKeyPosition", i + 1);
          columns.get(i).flag("required", true);
        }
      }
      case "unique" -> {
        if (columns.size() == 1) {
          columns.get(0).flag("unique", true);
        } else {
          at.distinct(columns.stream().map(ElementDraft::name).toList());
        }
      }
      default -> at.warn("The constraint '" + type + "' has no place in the contract");
    }
  }
}
