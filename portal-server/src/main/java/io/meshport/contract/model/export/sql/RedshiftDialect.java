package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.List;
import java.util.Set;

/** Tables of Amazon Redshift, which notes keys but does not enforce them. */
final class RedshiftDialect extends SqlDialect {
  private static final int BYTES_OF_A_CHARACTER = 4;
  private static final int LONGEST = 65_535;
  private static final Set<String> TYPES =
      Set.of(
          "smallint",
          "int2",
          "integer",
          "int",
          "int4",
          "bigint",
          "int8",
          "decimal",
          "numeric",
          "real",
          "float4",
          "double precision",
          "float8",
          "float",
          "boolean",
          "bool",
          "char",
          "character",
          "nchar",
          "bpchar",
          "varchar",
          "character varying",
          "nvarchar",
          "text",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "timestamp with time zone",
          "timestamp without time zone",
          "geometry",
          "geography",
          "hllsketch",
          "super",
          "varbyte",
          "varbinary");

  @Override
  String name() {
    return "REDSHIFT";
  }

  @Override
  Set<String> serverTypes() {
    return Set.of("redshift");
  }

  @Override
  Set<String> nativeTypes() {
    return TYPES;
  }

  @Override
  int longestName() {
    return 127;
  }

  @Override
  int longestText() {
    return LONGEST;
  }

  @Override
  int mostDigits() {
    return 38;
  }

  // Redshift counts bytes, contracts count characters; a character of UTF-8 has up to four bytes.
  @Override
  String text(int length) {
    int bytes = length == 0 ? LONGEST : Math.min(length * BYTES_OF_A_CHARACTER, LONGEST);
    return "VARCHAR(" + bytes + ")";
  }

  @Override
  String uuid() {
    return "VARCHAR(36)";
  }

  @Override
  String bytes() {
    return "VARBYTE";
  }

  @Override
  String any() {
    return "SUPER";
  }

  @Override
  String timestamp(boolean zoned) {
    return zoned ? "TIMESTAMPTZ" : "TIMESTAMP";
  }

  @Override
  String time(boolean zoned) {
    return "TIME";
  }

  // DECIMAL alone would be DECIMAL(18, 0) and cut every fraction off.
  @Override
  String number(String format) {
    return format.equals("f32") ? "REAL" : "DOUBLE PRECISION";
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
    return "DECIMAL(" + precision.digits() + ", " + precision.scale() + ")";
  }

  @Override
  String object(Field field, SqlTypes types) {
    types.noteHidden(field, "SUPER");
    return "SUPER";
  }

  @Override
  String array(Field field, SqlTypes types) {
    return object(field, types);
  }

  @Override
  String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  @Override
  List<String> tableTail(Table table, SqlNames names, ExportNotes notes) {
    List<Field> sorted = names.among(table, table.partitions());
    return sorted.isEmpty() ? List.of() : List.of("COMPOUND SORTKEY " + list(sorted, names));
  }
}
