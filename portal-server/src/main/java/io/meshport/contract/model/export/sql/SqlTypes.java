package io.meshport.contract.model.export.sql;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Precision;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsServer;
import io.meshport.contract.model.standard.OdcsTypeOptions;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Types of columns in one dialect. The physical type of the contract is taken as it is when it
 * belongs to the dialect: the dialect knows it, and no server of the contract is another kind of
 * database, where the same word may mean something else. Otherwise the logical type and its options
 * decide (ODCS 3.1.0, logicalType and logicalTypeOptions).
 */
final class SqlTypes {
  private static final Pattern NATIVE =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9_]*(?: [A-Za-z]+)*)\\s*"
              + "(\\(\\s*(?:\\d{1,9}|[Mm][Aa][Xx])\\s*(?:,\\s*\\d{1,4}\\s*)?\\))?"
              + "((?: [A-Za-z]+)*|\\[\\])");
  private static final Pattern LIMITED_TEXT =
      Pattern.compile(
          "(?i)(?:n?varchar|n?char|character|character varying|string)\\s*\\((\\d{1,8})\\)");
  private static final Set<String> DATABASES =
      Set.of(
          "athena",
          "bigquery",
          "clickhouse",
          "cloudsql",
          "databricks",
          "db2",
          "denodo",
          "dremio",
          "duckdb",
          "hive",
          "impala",
          "informix",
          "mysql",
          "oracle",
          "postgres",
          "postgresql",
          "presto",
          "redshift",
          "snowflake",
          "sqlserver",
          "synapse",
          "trino",
          "vertica");

  private final SqlDialect dialect;
  private final SqlNames names;
  private final ExportNotes notes;
  private final boolean takesPhysicalTypes;

  SqlTypes(SqlDialect dialect, OdcsContract contract, SqlNames names, ExportNotes notes) {
    this.dialect = dialect;
    this.names = names;
    this.notes = notes;
    this.takesPhysicalTypes = isHome(dialect, contract);
  }

  private static boolean isHome(SqlDialect dialect, OdcsContract contract) {
    Set<String> databases =
        contract.servers().stream()
            .map(OdcsServer::type)
            .filter(Objects::nonNull)
            .filter(DATABASES::contains)
            .collect(Collectors.toSet());
    return databases.isEmpty()
        || databases.stream().anyMatch(type -> dialect.serverTypes().contains(type));
  }

  /** The type of a column. */
  String of(Field field) {
    String physical = field.physicalType();
    if (takesPhysicalTypes && isNative(physical)) {
      return physical.toUpperCase(Locale.ROOT);
    }
    return logical(field);
  }

  private String logical(Field field) {
    return switch (field.type()) {
      case "string" -> text(field);
      case "date" -> "DATE";
      case "timestamp" -> dialect.timestamp(field.isZoned());
      case "time" -> time(field);
      case "number" -> number(field);
      case "integer" -> dialect.whole(field.format());
      case "boolean" -> dialect.bool();
      case "object" -> dialect.object(field, this);
      case "array" -> dialect.array(field, this);
      default -> unknown(field);
    };
  }

  private String time(Field field) {
    if (!dialect.hasTime()) {
      notes.add(field.pointer(), dialect.name() + " has no type for a time of day");
    }
    return dialect.time(field.isZoned());
  }

  private boolean isNative(String physical) {
    Matcher type = NATIVE.matcher(physical);
    return type.matches()
        && dialect.nativeTypes().contains((type.group(1) + type.group(3)).toLowerCase(Locale.ROOT));
  }

  private String text(Field field) {
    return switch (field.format()) {
      case "uuid" -> dialect.uuid();
      case "binary", "byte" -> dialect.bytes();
      default -> dialect.text(length(field));
    };
  }

  private int length(Field field) {
    OdcsTypeOptions options = field.property().logicalTypeOptions();
    Matcher physical = LIMITED_TEXT.matcher(field.physicalType());
    int length = 0;
    if (options != null && options.maxLength() != null) {
      length = options.maxLength();
    } else if (physical.matches()) {
      length = Integer.parseInt(physical.group(1));
    }
    return length > 0 && length <= dialect.longestText() ? length : 0;
  }

  private String number(Field field) {
    Optional<Precision> precision = field.precision();
    if (precision.isEmpty()) {
      return dialect.number(field.format());
    }
    if (precision.get().digits() <= dialect.mostDigits()) {
      return dialect.decimal(precision.get());
    }
    notes.add(
        field.pointer(), dialect.name() + " has decimals of " + dialect.mostDigits() + " digits");
    int scale = Math.min(precision.get().scale(), dialect.mostDigits());
    return dialect.decimal(new Precision(dialect.mostDigits(), scale));
  }

  private String unknown(Field field) {
    notes.add(
        field.pointer(),
        "The contract gives no logical type, and "
            + dialect.name()
            + " does not know the physical one; written as "
            + dialect.any());
    return dialect.any();
  }

  /** A struct of the fields of an object, each written as the dialect has it. */
  String struct(Field object, BiFunction<String, Field, String> write) {
    return names.distinct(object.fields()).stream()
        .map(field -> write.apply(names.column(field), field))
        .collect(Collectors.joining(", ", "STRUCT<", ">"));
  }

  /** Notes that the parts of a column have no type of their own in the dialect. */
  void noteHidden(Field field, String type) {
    boolean hasParts = !field.fields().isEmpty() || field.items().isPresent();
    if (hasParts) {
      notes.add(field.pointer(), "The parts of this column are not said: it is one " + type);
    }
  }
}
