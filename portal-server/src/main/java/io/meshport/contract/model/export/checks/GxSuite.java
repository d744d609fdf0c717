package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Rules;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.export.Threshold;
import io.meshport.contract.model.standard.OdcsQuality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The expectations of one table, each once. */
final class GxSuite {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern TYPE =
      Pattern.compile("(expect_[a-z0-9_]+|unexpected_rows_expectation)");
  private static final Set<String> ENGINES =
      Set.of("greatexpectations", "great-expectations", "great_expectations", "gx");

  private final Table table;
  private final ExportNotes notes;
  private final ArrayNode expectations = JSON.arrayNode();

  GxSuite(Table table, ExportNotes notes) {
    this.table = table;
    this.notes = notes;
  }

  ArrayNode expectations() {
    List<Field> fields = table.fields();
    if (!fields.isEmpty()) {
      ObjectNode columns = JSON.objectNode();
      fields.forEach(field -> columns.withArray("column_set").add(field.physicalName()));
      add("expect_table_columns_to_match_set", columns.put("exact_match", false), Optional.empty());
    }
    List<Field> key = table.key();
    if (key.size() > 1) {
      together(key, Optional.empty());
    }
    Rules.of(table).write((rule, pointer) -> ofTable(rule), "Great Expectations", notes);
    for (Field field : fields) {
      column(field, key.size() == 1 && field.isKey());
    }
    return expectations;
  }

  private void column(Field field, boolean isWholeKey) {
    notes.lost(field, "Great Expectations");
    if (field.isRequired()) {
      add("expect_column_values_to_not_be_null", about(field), Optional.empty());
    }
    if (field.isUnique() || isWholeKey) {
      add("expect_column_values_to_be_unique", about(field), Optional.empty());
    }
    GxLimits.of(field, notes).forEach((type, kwargs) -> add(type, kwargs, Optional.empty()));
    Rules.of(field).write((rule, pointer) -> ofColumn(field, rule), "Great Expectations", notes);
    if (!field.fields().isEmpty() || field.items().isPresent()) {
      notes.add(field.pointer(), "Great Expectations checks columns, not the parts within them");
    }
  }

  private static ObjectNode about(Field field) {
    return JSON.objectNode().put("column", field.physicalName());
  }

  private boolean ofTable(OdcsQuality rule) {
    if ("custom".equals(rule.type())) {
      return custom(rule);
    }
    Optional<Threshold> threshold = Threshold.of(rule);
    if (Threshold.metric(rule).equals("rowCount") && threshold.isPresent()) {
      return GxLimits.rows(threshold.get())
          .map(kwargs -> add("expect_table_row_count_to_be_between", kwargs, Optional.of(rule)))
          .orElse(false);
    }
    List<Field> columns = table.uniqueTogether(rule);
    return switch (columns.size()) {
      case 0 -> false;
      case 1 -> add("expect_column_values_to_be_unique", about(columns.get(0)), Optional.of(rule));
      default -> together(columns, Optional.of(rule));
    };
  }

  private boolean together(List<Field> columns, Optional<OdcsQuality> rule) {
    ObjectNode kwargs = JSON.objectNode();
    columns.forEach(column -> kwargs.withArray("column_list").add(column.physicalName()));
    return add("expect_compound_columns_to_be_unique", kwargs, rule);
  }

  private boolean ofColumn(Field field, OdcsQuality rule) {
    if ("custom".equals(rule.type())) {
      return custom(rule);
    }
    ObjectNode kwargs = about(field);
    if (!tolerate(rule, kwargs)) {
      return false;
    }
    Optional<OdcsQuality> from = Optional.of(rule);
    return switch (Threshold.metric(rule)) {
      case "nullValues" -> add("expect_column_values_to_not_be_null", kwargs, from);
      case "duplicateValues" -> add("expect_column_values_to_be_unique", kwargs, from);
      case "missingValues" ->
          values("expect_column_values_to_not_be_in_set", "missingValues", kwargs, rule);
      case "invalidValues" ->
          Rules.pattern(rule).isEmpty()
              ? values("expect_column_values_to_be_in_set", "validValues", kwargs, rule)
              : add(
                  "expect_column_values_to_match_regex",
                  kwargs.put("regex", Rules.pattern(rule)),
                  from);
      default -> false;
    };
  }

  private boolean values(String type, String argument, ObjectNode kwargs, OdcsQuality rule) {
    List<JsonNode> values =
        Rules.argument(rule, argument).stream().filter(value -> !value.isNull()).toList();
    if (values.isEmpty()) {
      return false;
    }
    kwargs.putArray("value_set").addAll(values);
    return add(type, kwargs, Optional.of(rule));
  }

  /**
   * Great Expectations says how many rows must be good, as a fraction; rules say how many are bad.
   */
  private static boolean tolerate(OdcsQuality rule, ObjectNode kwargs) {
    Optional<Threshold> threshold = Threshold.of(rule);
    if (threshold.isEmpty()) {
      return false;
    }
    if (threshold.get().isZero()) {
      return true;
    }
    boolean upper =
        Set.of(Threshold.Operator.LESS, Threshold.Operator.LESS_OR_EQUAL)
            .contains(threshold.get().operator());
    BigDecimal bad = threshold.get().value();
    if (!Rules.isPercent(rule) || !upper || bad.signum() < 0 || bad.compareTo(HUNDRED) > 0) {
      return false;
    }
    BigDecimal good = HUNDRED.subtract(bad).movePointLeft(2).stripTrailingZeros();
    kwargs.put("mostly", good);
    return true;
  }

  /** A rule that is written for Great Expectations already. */
  private boolean custom(OdcsQuality rule) {
    String engine = rule.engine() == null ? "" : rule.engine().toLowerCase(Locale.ROOT);
    JsonNode given = rule.implementation();
    if (!ENGINES.contains(engine) || given == null || !given.path("kwargs").isObject()) {
      return false;
    }
    String type = given.path("type").asText(given.path("expectation_type").asText(""));
    return TYPE.matcher(type).matches()
        && add(type, ((ObjectNode) given.path("kwargs")).deepCopy(), Optional.of(rule));
  }

  private boolean add(String type, ObjectNode kwargs, Optional<OdcsQuality> rule) {
    ObjectNode meta = JSON.objectNode();
    rule.ifPresent(
        from -> {
          Texts.put(meta, "quality_id", from.id());
          Texts.put(meta, "name", from.name());
          Texts.put(meta, "dimension", from.dimension());
          Texts.put(meta, "severity", from.severity());
          Texts.put(meta, "description", from.description());
        });
    for (JsonNode known : expectations) {
      if (known.path("type").asText().equals(type) && known.path("kwargs").equals(kwargs)) {
        ((ObjectNode) known.path("meta")).setAll(meta);
        return true;
      }
    }
    ObjectNode expectation = expectations.addObject();
    expectation.put("type", type);
    expectation.set("kwargs", kwargs);
    expectation.set("meta", meta);
    return true;
  }
}
