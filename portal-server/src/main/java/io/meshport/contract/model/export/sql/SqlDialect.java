package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How one database writes tables down. What stands here is what most of them share: quotes of the
 * SQL standard, and comments as statements of their own.
 */
abstract class SqlDialect {
  private static final int TINY_DIGITS = 20;
  private static final int HUGE_DIGITS = 39;

  /** Its name in addresses. */
  abstract String name();

  /** The server types of ODCS 3.1.0 that speak it. */
  abstract Set<String> serverTypes();

  /** The types that it knows, in lower case, without their lengths. */
  abstract Set<String> nativeTypes();

  /** The longest name that it takes. */
  abstract int longestName();

  /** The longest text that a column can limit itself to. */
  abstract int longestText();

  /** The most digits of a decimal. */
  abstract int mostDigits();

  /** A text of at most so many characters; 0 for any. */
  abstract String text(int length);

  abstract String bytes();

  abstract String timestamp(boolean zoned);

  abstract String time(boolean zoned);

  /** A number with a fraction: {@code f32}, {@code f64} or nothing of ODCS 3.1.0. */
  abstract String number(String format);

  /** A whole number of a width of ODCS 3.1.0 that no decimal is needed for. */
  abstract String integer(String format);

  abstract String decimal(Precision precision);

  abstract String object(Field field, SqlTypes types);

  abstract String array(Field field, SqlTypes types);

  /** What takes any value, for columns that have no type in the contract. */
  String any() {
    return text(0);
  }

  String uuid() {
    return text(36);
  }

  String bool() {
    return "BOOLEAN";
  }

  /** A whole number of any width of ODCS 3.1.0. */
  final String whole(String format) {
    return switch (format) {
      case "u64" -> decimal(new Precision(TINY_DIGITS, 0));
      case "i128", "u128" -> decimal(new Precision(Math.min(HUGE_DIGITS, mostDigits()), 0));
      default -> integer(format);
    };
  }

  /** Whether a name may stand without quotes; what its case then means depends on the database. */
  boolean isPlain(String name) {
    return name.matches("[a-z_][a-z0-9_]*");
  }

  /** A name in quotes. */
  String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The name with what the database takes in no name replaced, in quotes or not. */
  String legal(String name) {
    return name.replaceAll("\\p{Cntrl}", "_");
  }

  /** A text as a literal. */
  String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Whether the database lets the column be NOT NULL. */
  boolean allowsNotNull(Field field) {
    return true;
  }

  /** Whether there is a type for a time of day. */
  boolean hasTime() {
    return true;
  }

  /** What a column or a field of a struct says behind its type. */
  final String tail(Field field) {
    return (field.isRequired() && allowsNotNull(field) ? " NOT NULL" : "") + columnTail(field);
  }

  boolean hasUnique() {
    return true;
  }

  /** What follows a key that the database only takes note of. */
  String unenforced() {
    return "";
  }

  /** The comment of a column, where it stands beside the column. */
  String columnTail(Field field) {
    return "";
  }

  /** What follows the closing bracket of a table, one line each. */
  abstract List<String> tableTail(Table table, SqlNames names, ExportNotes notes);

  /**
   * Comments as statements behind the table; the SQL standard knows none, PostgreSQL's are common.
   */
  List<String> comments(Table table, SqlNames names) {
    List<String> statements = new ArrayList<>();
    String name = names.table(table);
    String said = SqlNames.text(table.object().description());
    if (!said.isEmpty()) {
      statements.add("COMMENT ON TABLE " + name + " IS " + literal(said));
    }
    for (Field field : names.columns(table)) {
      if (!field.description().isEmpty()) {
        String column = name + "." + names.column(field);
        statements.add("COMMENT ON COLUMN " + column + " IS " + literal(field.description()));
      }
    }
    return statements;
  }

  /** A literal for databases where the backslash begins an escape. */
  static String escaped(String text, String quote) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", quote).replace("\r", "\\r").replace("\n", "\\n")
        + "'";
  }

  /** Column names separated by commas, in brackets. */
  static String list(List<Field> columns, SqlNames names) {
    return "(" + String.join(", ", columns.stream().map(names::column).toList()) + ")";
  }
}
