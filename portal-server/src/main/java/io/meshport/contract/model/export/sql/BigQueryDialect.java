package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables of BigQuery (GoogleSQL), which notes keys but does not enforce them. */
final class BigQueryDialect extends SqlDialect {
  private static final int NUMERIC_SCALE = 9;
  private static final int NUMERIC_WHOLE = 29;
  private static final int BIGNUMERIC_PART = 38;
  private static final int MOST_CLUSTERS = 4;
  private static final Set<String> TYPES =
      Set.of(
          "int64",
          "int",
          "smallint",
          "integer",
          "bigint",
          "tinyint",
          "byteint",
          "numeric",
          "decimal",
          "bignumeric",
          "bigdecimal",
          "float64",
          "bool",
          "boolean",
          "string",
          "bytes",
          "date",
          "datetime",
          "time",
          "timestamp",
          "geography",
          "json",
          "interval");

  @Override
  String name() {
    return "BIGQUERY";
  }

  @Override
  Set<String> serverTypes() {
    return Set.of("bigquery");
  }

  @Override
  Set<String> nativeTypes() {
    return TYPES;
  }

  @Override
  int longestName() {
    return 300;
  }

  @Override
  int longestText() {
    return Integer.MAX_VALUE;
  }

  @Override
  int mostDigits() {
    return 2 * BIGNUMERIC_PART;
  }

  @Override
  boolean isPlain(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  @Override
  String quoted(String name) {
    return '`' + name + '`';
  }

  // Names of BigQuery hold none of these characters, whatever stands around them.
  @Override
  String legal(String name) {
    return name.replaceAll("[\\p{Cntrl}!\"$()*,./;?@\\[\\\\\\]^`{}~']", "_");
  }

  @Override
  String text(int length) {
    return length == 0 ? "STRING" : "STRING(" + length + ")";
  }

  @Override
  String bytes() {
    return "BYTES";
  }

  @Override
  String bool() {
    return "BOOL";
  }

  @Override
  String timestamp(boolean zoned) {
    return zoned ? "TIMESTAMP" : "DATETIME";
  }

  @Override
  String time(boolean zoned) {
    return "TIME";
  }

  @Override
  String number(String format) {
    return format.isEmpty() ? "NUMERIC" : "FLOAT64";
  }

  @Override
  String integer(String format) {
    return "INT64";
  }

  @Override
  String decimal(Precision precision) {
    int whole = precision.digits() - precision.scale();
    String name =
        precision.scale() <= NUMERIC_SCALE && whole <= NUMERIC_WHOLE ? "NUMERIC" : "BIGNUMERIC";
    return whole > BIGNUMERIC_PART || precision.scale() > BIGNUMERIC_PART
        ? name
        : name + "(" + precision.digits() + ", " + precision.scale() + ")";
  }

  @Override
  String object(Field field, SqlTypes types) {
    if (field.fields().isEmpty()) {
      return "JSON";
    }
    return types.struct(field, (name, nested) -> name + " " + types.of(nested) + tail(nested));
  }

  // An array of arrays needs a struct in between.
  @Override
  String array(Field field, SqlTypes types) {
    String element =
        field
            .items()
            .map(
                items ->
                    items.type().equals("array")
                        ? "STRUCT<item " + types.of(items) + ">"
                        : types.of(items))
            .orElseGet(this::any);
    return "ARRAY<" + element + ">";
  }

  // Arrays are never null there: a missing one is empty.
  @Override
  boolean allowsNotNull(Field field) {
    return !field.type().equals("array");
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
  String unenforced() {
    return " NOT ENFORCED";
  }

  @Override
  String columnTail(Field field) {
    return field.description().isEmpty()
        ? ""
        : " OPTIONS (description = " + literal(field.description()) + ")";
  }

  @Override
  List<String> tableTail(Table table, SqlNames names, ExportNotes notes) {
    List<String> tail = new ArrayList<>();
    List<Field> rest = new ArrayList<>(names.among(table, table.partitions()));
    rest.stream()
        .filter(field -> Set.of("date", "timestamp").contains(field.type()))
        .findFirst()
        .ifPresent(
            field -> {
              rest.remove(field);
              tail.add("PARTITION BY " + byDay(field, names));
            });
    if (rest.size() > MOST_CLUSTERS) {
      notes.add(
          table.pointer(), "BigQuery clusters by four columns at most; the others are left out");
    }
    if (!rest.isEmpty()) {
      List<String> columns = rest.stream().limit(MOST_CLUSTERS).map(names::column).toList();
      tail.add("CLUSTER BY " + String.join(", ", columns));
    }
    String said = SqlNames.text(table.object().description());
    if (!said.isEmpty()) {
      tail.add("OPTIONS (description = " + literal(said) + ")");
    }
    return tail;
  }

  private String byDay(Field field, SqlNames names) {
    String column = names.column(field);
    if (field.type().equals("date")) {
      return column;
    }
    String type = timestamp(field.isZoned()).toUpperCase(Locale.ROOT);
    return type + "_TRUNC(" + column + ", DAY)";
  }

  @Override
  List<String> comments(Table table, SqlNames names) {
    return List.of();
  }
}
