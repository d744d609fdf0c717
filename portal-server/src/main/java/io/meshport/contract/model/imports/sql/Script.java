package io.meshport.contract.model.imports.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.SqlDialect;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A script while it is read: its tables so far, and what can only be settled at its end. */
final class Script {
  private final Tokens tokens;
  private final SqlDialect dialect;
  private final ContractDraft contract;

  /** Where tables go that nobody asked for: they are read, but not kept. */
  private final ContractDraft unwanted;

  private final Map<String, ElementDraft> tables = new HashMap<>();
  private final Map<String, Map<String, ElementDraft>> columns = new HashMap<>();
  private final Map<String, List<JsonNode>> enums = new HashMap<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();

  private record ForeignKey(ElementDraft table, List<String> from, Token target, List<String> to) {}

  Script(Tokens tokens, SqlDialect dialect, ImportSettings settings) {
    this.tokens = tokens;
    this.dialect = dialect;
    this.contract = new ContractDraft(settings);
    this.unwanted = new ContractDraft(ImportSettings.NONE);
  }

  Tokens tokens() {
    return tokens;
  }

  SqlDialect dialect() {
    return dialect;
  }

  ContractDraft contract() {
    return contract;
  }

  TypeWriter types() {
    return new TypeWriter(dialect, enums);
  }

  /** Names a type whose values are listed. */
  void define(String type, List<JsonNode> values) {
    enums.put(type.toLowerCase(Locale.ROOT), values);
  }

  /** A qualified name, which must come next, as one token: {@code sales.orders}. */
  Token qualifiedName(String what) {
    Token first = tokens.expectName(what);
    Token last = first;
    while (tokens.acceptSign(".")) {
      last = tokens.expectName(what);
    }
    return new Token(first.kind(), unquoted(tokens.since(first)), first.position(), 0, last.end());
  }

  private static String unquoted(String name) {
    return name.replaceAll("[`\"]", "");
  }

  /** The last part of a qualified name. */
  static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  /** Begins a table. */
  ElementDraft table(Token name) {
    String simple = simple(name.text());
    ContractDraft target = contract.takes(simple) ? contract : unwanted;
    ElementDraft table = target.object(simple, "table", name.position());
    table.text("physicalName", name.text());
    String key = simple.toLowerCase(Locale.ROOT);
    tables.put(key, table);
    columns.put(key, new HashMap<>());
    return table;
  }

  /** The table of this name, if the script made it. */
  @Nullable ElementDraft findTable(String name) {
    return tables.get(simple(name).toLowerCase(Locale.ROOT));
  }

  /** Begins a column. */
  ElementDraft column(ElementDraft table, Token name) {
    ElementDraft column = table.child(name.text(), name.position());
    columnsOf(table).putIfAbsent(name.text().toLowerCase(Locale.ROOT), column);
    return column;
  }

  /** The column of this name; SQL takes no notice of upper and lower case. */
  @Nullable ElementDraft findColumn(ElementDraft table, String name) {
    return columnsOf(table).get(name.toLowerCase(Locale.ROOT));
  }

  private Map<String, ElementDraft> columnsOf(ElementDraft table) {
    return columns.computeIfAbsent(
        table.name().toLowerCase(Locale.ROOT), unknown -> new HashMap<>());
  }

  /** Remembers a reference until all tables are known. */
  void refer(ElementDraft table, List<String> from, Token target, List<String> to) {
    foreignKeys.add(new ForeignKey(table, from, target, to));
  }

  /** Settles the references. */
  void finish() {
    foreignKeys.forEach(this::settle);
  }

  private void settle(ForeignKey key) {
    ElementDraft target = tables.get(simple(key.target().text()).toLowerCase(Locale.ROOT));
    List<ElementDraft> from = known(key.table(), key.from());
    List<ElementDraft> to = target == null ? List.of() : targets(target, key);
    if (target == null || from.isEmpty() || from.size() != to.size()) {
      String written =
          String.join(", ", key.from())
              + " -> "
              + key.target().text()
              + (key.to().isEmpty() ? "" : "(" + String.join(", ", key.to()) + ")");
      key.table().custom("foreignKey", written);
      key.table()
          .warn("The foreign key " + written + " leads out of the script; it is kept as text");
    } else if (from.size() == 1) {
      from.get(0).refersTo(target.referenceTo(to.get(0)));
    } else {
      key.table()
          .refersTo(
              from.stream().map(key.table()::referenceTo).toList(),
              to.stream().map(target::referenceTo).toList());
    }
  }

  /** A foreign key that names no columns means the primary key. */
  private List<ElementDraft> targets(ElementDraft target, ForeignKey key) {
    if (!key.to().isEmpty()) {
      return known(target, key.to());
    }
    return target.children().stream()
        .filter(column -> column.has("primaryKey"))
        .sorted(Comparator.comparingInt(ElementDraft::keyPosition))
        .toList();
  }

  private List<ElementDraft> known(ElementDraft table, List<String> names) {
    List<ElementDraft> found = new ArrayList<>();
    for (String name : names) {
      ElementDraft column = findColumn(table, name);
      if (column == null) {
        return List.of();
      }
      found.add(column);
    }
    return found;
  }
}
