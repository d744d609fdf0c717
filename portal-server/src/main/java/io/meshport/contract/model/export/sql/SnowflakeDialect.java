package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tables of Snowflake, which notes keys but does not enforce them. */
final class SnowflakeDialect extends SqlDialect {
  private static final Set<String> TYPES =
      Set.of(
          "number",
          "decimal",
          "numeric",
          "int",
          "integer",
          "bigint",
          "smallint",
          "tinyint",
          "byteint",
          "float",
          "float4",
          "float8",
          "double",
          "double precision",
          "real",
          "varchar",
          "char",
          "character",
          "string",
          "text",
          "binary",
          "varbinary",
          "boolean",
          "date",
          "datetime",
          "time",
          "timestamp",
          "timestamp_ltz",
          "timestamp_ntz",
          "timestamp_tz",
          "variant",
          "object",
          "array",
          "geography",
          "geometry");

  @Override
  String name() {
    return "SNOWFLAKE";
  }

  @Override
  Set<String> serverTypes() {
    return Set.of("snowflake");
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
    return 16_777_216;
  }

  @Override
  int mostDigits() {
    return 38;
  }

  // Names without quotes fold to upper case, so only names of mixed case need quotes to stay.
  @Override
  boolean isPlain(String name) {
    return name.matches("[a-z_][a-z0-9_]*|[A-Z_][A-Z0-9_]*");
  }

  @Override
  String text(int length) {
    return length == 0 ? "VARCHAR" : "VARCHAR(" + length + ")";
  }

  @Override
  String bytes() {
    return "BINARY";
  }

  @Override
  String any() {
    return "VARIANT";
  }

  @Override
  String timestamp(boolean zoned) {
    return zoned ? "TIMESTAMP_TZ" : "TIMESTAMP_NTZ";
  }

  @Override
  String time(boolean zoned) {
    return "TIME";
  }

  // NUMBER alone would be NUMBER(38, 0) and cut every fraction off.
  @Override
  String number(String format) {
    return "FLOAT";
  }

  @Override
  String integer(String format) {
    return "NUMBER(38, 0)";
  }

  @Override
  String decimal(Precision precision) {
    return "NUMBER(" + precision.digits() + ", " + precision.scale() + ")";
  }

  @Override
  String object(Field field, SqlTypes types) {
    types.noteHidden(field, "OBJECT");
    return "OBJECT";
  }

  @Override
  String array(Field field, SqlTypes types) {
    types.noteHidden(field, "ARRAY");
    return "ARRAY";
  }

  @Override
  String literal(String text) {
    return escaped(text, "''");
  }

  @Override
  String columnTail(Field field) {
    return field.description().isEmpty() ? "" : " COMMENT " + literal(field.description());
  }

  @Override
  List<String> tableTail(Table table, SqlNames names, ExportNotes notes) {
    List<String> tail = new ArrayList<>();
    List<Field> clustered = names.among(table, table.partitions());
    if (!clustered.isEmpty()) {
      tail.add("CLUSTER BY " + list(clustered, names));
    }
    String said = SqlNames.text(table.object().description());
    if (!said.isEmpty()) {
      tail.add("COMMENT = " + literal(said));
    }
    return tail;
  }

  @Override
  List<String> comments(Table table, SqlNames names) {
    return List.of();
  }
}
