package io.meshport.contract.model.imports.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.SqlDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says in words of the standard what a SQL type is. The table is documented in {@code
 * docs/reference/contract-formats.md}.
 */
final class TypeWriter {
  private static final Map<String, String> LOGICAL = new HashMap<>();
  private static final Map<String, String> FORMATS = new HashMap<>();

  /** Types that the standard has no word for, and about which nothing is uncertain. */
  private static final Set<String> WITHOUT_WORD =
      Set.of("VARIANT", "JSON", "JSONB", "SUPER", "MAP", "BYTES", "BYTEA", "BINARY", "VARBINARY");

  static {
    logical(
        "string",
        "CHAR,CHARACTER,VARCHAR,CHARACTER VARYING,CHAR VARYING,NCHAR,NVARCHAR,NCHAR"
            + " VARYING,BPCHAR,NATIONAL CHARACTER,NATIONAL"
            + " CHAR,TEXT,STRING,CLOB,CITEXT,NAME,UUID,VARCHAR2,NVARCHAR2,"
            + "TINYTEXT,MEDIUMTEXT,LONGTEXT");
    logical(
        "integer",
        "INT,INTEGER,INT2,INT4,INT8,INT64,TINYINT,SMALLINT,MEDIUMINT,BIGINT,BYTEINT,BYTE,SHORT,LONG,"
            + "SERIAL,SERIAL4,BIGSERIAL,SERIAL8,SMALLSERIAL,SERIAL2");
    logical(
        "number",
        "NUMERIC,DECIMAL,DEC,NUMBER,BIGNUMERIC,BIGDECIMAL,MONEY,FLOAT,FLOAT4,FLOAT8,FLOAT64,REAL,"
            + "DOUBLE,DOUBLE PRECISION");
    logical("boolean", "BOOL,BOOLEAN");
    logical("date", "DATE");
    logical("time", "TIME,TIMETZ,TIME WITH TIME ZONE,TIME WITHOUT TIME ZONE");
    logical(
        "timestamp",
        "TIMESTAMP,TIMESTAMPTZ,DATETIME,TIMESTAMP_LTZ,TIMESTAMP_NTZ,TIMESTAMP_TZ,TIMESTAMPLTZ,"
            + "TIMESTAMPNTZ,TIMESTAMP WITH TIME ZONE,TIMESTAMP WITHOUT TIME ZONE,"
            + "TIMESTAMPTZ WITH TIME ZONE");
    logical("object", "STRUCT,ROW,OBJECT,RECORD");
    logical("array", "ARRAY");
    format("i8", "TINYINT,BYTE,BYTEINT");
    format("i16", "SMALLINT,INT2,SHORT,SMALLSERIAL,SERIAL2");
    format("i32", "INT,INTEGER,INT4,SERIAL,SERIAL4");
    format("i64", "BIGINT,INT8,INT64,LONG,BIGSERIAL,SERIAL8");
    format("f32", "FLOAT4,REAL");
    format("f64", "FLOAT8,FLOAT64,DOUBLE,DOUBLE PRECISION");
    format("uuid", "UUID");
  }

  private final SqlDialect dialect;
  private final Map<String, List<JsonNode>> enums;

  /** Types of a dialect, and the enumerations that the script defines. */
  TypeWriter(SqlDialect dialect, Map<String, List<JsonNode>> enums) {
    this.dialect = dialect;
    this.enums = enums;
  }

  private static void logical(String type, String bases) {
    for (String base : bases.split(",", -1)) {
      LOGICAL.put(base, type);
    }
  }

  private static void format(String format, String bases) {
    for (String base : bases.split(",", -1)) {
      FORMATS.put(base, format);
    }
  }

  void write(SqlType type, ElementDraft element) {
    element.text("physicalType", type.written());
    List<JsonNode> values = enums.get(type.base().toLowerCase(Locale.ROOT));
    String logical = values == null ? LOGICAL.get(type.base()) : "string";
    if (logical == null) {
      withoutWord(type, element);
      return;
    }
    if (values != null) {
      element.allow(values);
    }
    element.text("logicalType", logical);
    switch (logical) {
      case "string" -> string(type, element);
      case "integer" -> integer(type, element);
      case "number" -> number(type, element);
      case "time", "timestamp" -> zone(type, element);
      case "object" -> fields(type, element);
      case "array" -> elements(type, element);
      default -> {
        // Dates and truth values have no limits that a type could state.
      }
    }
  }

  private static void withoutWord(SqlType type, ElementDraft element) {
    if (type.base().equals("MAP") && type.arguments().size() == 2) {
      element.custom("mapKeyType", type.arguments().get(0).written());
      element.custom("mapValueType", type.arguments().get(1).written());
    }
    String message = "The standard has no word for '" + type.written() + "'; the type is kept";
    if (WITHOUT_WORD.contains(type.base())) {
      element.hint(message);
    } else {
      element.warn(message);
    }
  }

  private static void string(SqlType type, ElementDraft element) {
    String format = FORMATS.get(type.base());
    if (format != null) {
      element.format(format);
    }
    if (type.parameters().size() == 1 && isCount(type.parameters().get(0))) {
      element.option("maxLength", IntNode.valueOf(Integer.parseInt(type.parameters().get(0))));
    }
  }

  /** All whole numbers of Snowflake have 38 digits, whatever their type is called. */
  private void integer(SqlType type, ElementDraft element) {
    String format = FORMATS.get(type.base());
    if (format != null && dialect != SqlDialect.SNOWFLAKE) {
      boolean wide = dialect == SqlDialect.BIGQUERY;
      element.format(wide ? "i64" : format);
    }
  }

  /** A decimal without digits behind the point is a whole number. */
  private void number(SqlType type, ElementDraft element) {
    String format = FORMATS.get(type.base());
    if (type.base().contains("FLOAT") || format != null) {
      element.format(dialect == SqlDialect.SNOWFLAKE || format == null ? "f64" : format);
      return;
    }
    List<String> parameters = type.parameters();
    if (parameters.isEmpty() || !parameters.stream().allMatch(TypeWriter::isCount)) {
      return;
    }
    int scale = parameters.size() > 1 ? Integer.parseInt(parameters.get(1)) : 0;
    if (scale == 0) {
      element.text("logicalType", "integer");
    }
    element.custom("precision", IntNode.valueOf(Integer.parseInt(parameters.get(0))));
    element.custom("scale", IntNode.valueOf(scale));
  }

  private static boolean isCount(String parameter) {
    return parameter.matches("[0-9]{1,9}");
  }

  private void zone(SqlType type, ElementDraft element) {
    String base = type.base();
    boolean with =
        (base.contains("TZ") && !base.contains("NTZ"))
            || base.endsWith(" WITH TIME ZONE")
            || (base.equals("TIMESTAMP") && zonedByDefault());
    boolean unknown = base.equals("TIMESTAMP") && dialect == SqlDialect.SNOWFLAKE;
    if (!unknown) {
      element.option("timezone", BooleanNode.valueOf(with));
    }
  }

  private boolean zonedByDefault() {
    return dialect == SqlDialect.BIGQUERY || dialect == SqlDialect.DATABRICKS;
  }

  private void fields(SqlType type, ElementDraft element) {
    if (type.fields().isEmpty() || !element.nests()) {
      return;
    }
    for (SqlType.Field field : type.fields()) {
      ElementDraft child = element.child(field.name(), field.type().position());
      write(field.type(), child);
      child.text("description", field.comment()).flag("required", field.required());
    }
  }

  private void elements(SqlType type, ElementDraft element) {
    if (!type.arguments().isEmpty() && element.nests()) {
      SqlType items = type.arguments().get(0);
      write(items, element.items(items.position()));
    }
  }
}
