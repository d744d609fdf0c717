package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Delta tables of Databricks (Unity Catalog), which notes keys but does not enforce them. */
final class DatabricksDialect extends SqlDialect {
  private static final Set<String> TYPES =
      Set.of(
          "bigint",
          "long",
          "binary",
          "boolean",
          "date",
          "decimal",
          "dec",
          "numeric",
          "double",
          "float",
          "real",
          "int",
          "integer",
          "smallint",
          "short",
          "string",
          "timestamp",
          "timestamp_ntz",
          "tinyint",
          "byte",
          "variant",
          "varchar",
          "char");

  @Override
  String name() {
    return "DATABRICKS";
  }

  @Override
  Set<String> serverTypes() {
    return Set.of("databricks");
  }

  @Override
  Set<String> nativeTypes() {
    return TYPES;
  }

  @Override
  int longestName() {
    return 255;
  }

  @Override
  int longestText() {
    return 65_535;
  }

  @Override
  int mostDigits() {
    return 38;
  }

  @Override
  boolean isPlain(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  @Override
  String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  @Override
  String text(int length) {
    return length == 0 ? "STRING" : "VARCHAR(" + length + ")";
  }

  @Override
  String uuid() {
    return "STRING";
  }

  @Override
  String bytes() {
    return "BINARY";
  }

  @Override
  String timestamp(boolean zoned) {
    return zoned ? "TIMESTAMP" : "TIMESTAMP_NTZ";
  }

  @Override
  String time(boolean zoned) {
    return "STRING";
  }

  @Override
  boolean hasTime() {
    return false;
  }

  // DECIMAL alone would be DECIMAL(10, 0) and cut every fraction off.
  @Override
  String number(String format) {
    return format.equals("f32") ? "FLOAT" : "DOUBLE";
  }

  @Override
  String integer(String format) {
    return switch (format) {
      case "i8" -> "TINYINT";
      case "i16", "u8" -> "SMALLINT";
      case "i32", "u16" -> "INT";
      default -> "BIGINT";
    };
  }

  @Override
  String decimal(Precision precision) {
    return "DECIMAL(" + precision.digits() + ", " + precision.scale() + ")";
  }

  @Override
  String object(Field field, SqlTypes types) {
    if (field.fields().isEmpty()) {
      return "VARIANT";
    }
    return types.struct(field, (name, nested) -> name + ": " + types.of(nested) + tail(nested));
  }

  @Override
  String array(Field field, SqlTypes types) {
    return "ARRAY<" + field.items().map(types::of).orElseGet(this::any) + ">";
  }

  @Override
  String literal(String text) {
    return escaped(text, "\\'");
  }

  @Override
  boolean hasUnique() {
    return false;
  }

  @Override
  String columnTail(Field field) {
    return field.description().isEmpty() ? "" : " COMMENT " + literal(field.description());
  }

  @Override
  List<String> tableTail(Table table, SqlNames names, ExportNotes notes) {
    List<String> tail = new ArrayList<>();
    tail.add("USING DELTA");
    List<Field> partitions = names.among(table, table.partitions());
    if (!partitions.isEmpty()) {
      tail.add("PARTITIONED BY " + list(partitions, names));
    }
    String said = SqlNames.text(table.object().description());
    if (!said.isEmpty()) {
      tail.add("COMMENT " + literal(said));
    }
    return tail;
  }

  @Override
  List<String> comments(Table table, SqlNames names) {
    return List.of();
  }
}
