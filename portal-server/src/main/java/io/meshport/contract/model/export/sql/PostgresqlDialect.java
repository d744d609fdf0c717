package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.List;
import java.util.Set;

/** Tables of PostgreSQL 12 and newer. */
final class PostgresqlDialect extends SqlDialect {
  private static final Set<String> TYPES =
      Set.of(
          "bigint",
          "int8",
          "boolean",
          "bool",
          "bytea",
          "char",
          "character",
          "character varying",
          "varchar",
          "cidr",
          "date",
          "double precision",
          "float",
          "float8",
          "float4",
          "inet",
          "integer",
          "int",
          "int4",
          "smallint",
          "int2",
          "interval",
          "json",
          "jsonb",
          "money",
          "numeric",
          "decimal",
          "real",
          "text",
          "time",
          "timetz",
          "time with time zone",
          "time without time zone",
          "timestamp",
          "timestamptz",
          "timestamp with time zone",
          "timestamp without time zone",
          "uuid",
          "xml",
          "serial",
          "bigserial",
          "text[]",
          "integer[]",
          "bigint[]",
          "uuid[]");

  @Override
  String name() {
    return "POSTGRESQL";
  }

  @Override
  Set<String> serverTypes() {
    return Set.of("postgres", "postgresql", "cloudsql");
  }

  @Override
  Set<String> nativeTypes() {
    return TYPES;
  }

  @Override
  int longestName() {
    return 63;
  }

  @Override
  int longestText() {
    return 10_485_760;
  }

  @Override
  int mostDigits() {
    return 1000;
  }

  @Override
  String text(int length) {
    return length == 0 ? "TEXT" : "VARCHAR(" + length + ")";
  }

  @Override
  String bytes() {
    return "BYTEA";
  }

  @Override
  String uuid() {
    return "UUID";
  }

  @Override
  String timestamp(boolean zoned) {
    return zoned ? "TIMESTAMPTZ" : "TIMESTAMP";
  }

  // A time of day with an offset means nothing without its date; PostgreSQL itself advises against.
  @Override
  String time(boolean zoned) {
    return "TIME";
  }

  @Override
  String number(String format) {
    return switch (format) {
      case "f32" -> "REAL";
      case "f64" -> "DOUBLE PRECISION";
      default -> "NUMERIC";
    };
  }

  @Override
  String integer(String format) {
    return switch (format) {
      case "i8", "i16", "u8" -> "SMALLINT";
      case "i32", "u16" -> "INTEGER";
      default -> "BIGINT";
    };
  }

  @Override
  String decimal(Precision precision) {
    return "NUMERIC(" + precision.digits() + ", " + precision.scale() + ")";
  }

  @Override
  String object(Field field, SqlTypes types) {
    types.noteHidden(field, "JSONB");
    return "JSONB";
  }

  @Override
  String array(Field field, SqlTypes types) {
    return field
        .items()
        .filter(items -> !Set.of("object", "array", "").contains(items.type()))
        .map(items -> types.of(items) + "[]")
        .orElseGet(() -> object(field, types));
  }

  // With E the backslash means the same whatever standard_conforming_strings is set to.
  @Override
  String literal(String text) {
    return text.indexOf('\\') < 0 ? super.literal(text) : "E" + escaped(text, "''");
  }

  @Override
  List<String> tableTail(Table table, SqlNames names, ExportNotes notes) {
    if (!table.partitions().isEmpty()) {
      notes.add(
          table.pointer(),
          "PostgreSQL needs the bounds of partitions, which a contract does not give");
    }
    return List.of();
  }
}
