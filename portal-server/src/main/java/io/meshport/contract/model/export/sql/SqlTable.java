package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Threshold;
import io.meshport.contract.model.standard.OdcsQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes one table: columns, keys, what follows them, and comments. */
final class SqlTable {
  private final SqlDialect dialect;
  private final SqlNames names;
  private final SqlTypes types;
  private final ExportNotes notes;

  SqlTable(SqlDialect dialect, SqlNames names, SqlTypes types, ExportNotes notes) {
    this.dialect = dialect;
    this.names = names;
    this.types = types;
    this.notes = notes;
  }

  /** The statements that make the table; none when the contract names no columns. */
  List<String> statements(Table table) {
    noteKind(table);
    List<Field> columns = names.columns(table);
    if (columns.isEmpty()) {
      notes.add(table.pointer(), "The contract names no columns, so there is no table to make");
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    columns.forEach(column -> lines.add(column(column)));
    List<Field> key = names.among(table, table.key());
    if (!key.isEmpty()) {
      lines.add("PRIMARY KEY " + SqlDialect.list(key, names) + dialect.unenforced());
    }
    unique(table, key).forEach(group -> lines.add("UNIQUE " + SqlDialect.list(group, names)));
    StringBuilder create = new StringBuilder("CREATE TABLE " + names.table(table) + " (\n  ");
    create.append(String.join(",\n  ", lines)).append("\n)");
    dialect.tableTail(table, names, notes).forEach(line -> create.append("\n").append(line));
    List<String> statements = new ArrayList<>();
    statements.add(create.toString());
    statements.addAll(dialect.comments(table, names));
    return List.copyOf(statements);
  }

  private void noteKind(Table table) {
    String kind = Objects.requireNonNullElse(table.object().physicalType(), "table");
    if (!kind.equalsIgnoreCase("table")) {
      notes.add(table.pointer(), "Written as a table; in the contract it is of another kind");
    }
  }

  private String column(Field field) {
    noteLost(field);
    return names.column(field) + " " + types.of(field) + dialect.tail(field);
  }

  private void noteLost(Field field) {
    notes.lost(field, "SQL");
    List<String> limits = new ArrayList<>(field.limits().keySet());
    limits.remove("maxLength");
    if (!limits.isEmpty()) {
      notes.add(
          field.pointer() + "/logicalTypeOptions",
          "Types of SQL have no limits such as " + String.join(", ", limits));
    }
    int index = 0;
    for (OdcsQuality rule : field.property().quality()) {
      String pointer = field.pointer() + "/quality/" + index++;
      if (!dialect.hasUnique() || !Threshold.isNone(rule, "duplicateValues")) {
        notes.add(pointer, "Tables have no place for this rule");
      }
    }
    if (!dialect.hasUnique() && field.isUnique() && !field.isKey()) {
      notes.add(field.pointer(), dialect.name() + " has no unique columns");
    }
  }

  /** Groups of columns that come only once; the key itself needs no second constraint. */
  private List<List<Field>> unique(Table table, List<Field> key) {
    List<List<Field>> groups = new ArrayList<>();
    for (Field field : names.columns(table)) {
      if (field.isUnique() && !(key.size() == 1 && field.isKey())) {
        groups.add(List.of(field));
      }
    }
    int index = 0;
    for (OdcsQuality rule : table.object().quality()) {
      List<Field> together = names.among(table, table.uniqueTogether(rule));
      String pointer = table.pointer() + "/quality/" + index++;
      if (together.isEmpty() || !dialect.hasUnique()) {
        notes.add(pointer, "Tables have no place for this rule");
      } else if (!together.equals(key)) {
        groups.add(together);
      }
    }
    return dialect.hasUnique() ? List.copyOf(groups) : List.of();
  }

  /** The statement for a foreign key; none when what it refers to is no key there. */
  List<String> foreignKey(Reference reference) {
    boolean toKey = names.among(reference.to(), reference.to().key()).equals(reference.targets());
    boolean toUnique =
        dialect.hasUnique()
            && reference.targets().size() == 1
            && reference.targets().get(0).isUnique();
    if (!toKey && !toUnique) {
      notes.add(reference.pointer(), "A foreign key must lead to the key of the other table");
      return List.of();
    }
    return List.of(
        "ALTER TABLE "
            + names.table(reference.from())
            + " ADD FOREIGN KEY "
            + SqlDialect.list(reference.columns(), names)
            + " REFERENCES "
            + names.table(reference.to())
            + " "
            + SqlDialect.list(reference.targets(), names)
            + dialect.unenforced());
  }
}
