package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Reference;
import io.meshport.contract.model.export.Rules;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Texts;
import io.meshport.contract.model.export.Threshold;
import io.meshport.contract.model.standard.OdcsQuality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** The checks of one table: a text {@code metric(column) threshold}, with settings below it. */
final class SodaChecks {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Threshold NONE = new Threshold(Threshold.Operator.BE, BigDecimal.ZERO, null);
  private static final Map<String, String> LIMITS =
      Map.of(
          "minLength", "valid min length",
          "maxLength", "valid max length",
          "pattern", "valid regex",
          "minimum", "valid min",
          "maximum", "valid max");
  private static final Map<String, String> FORMATS =
      Map.of("email", "email", "uuid", "uuid", "ipv4", "ipv4 address", "ipv6", "ipv6 address");

  private final Table table;
  private final ExportNotes notes;
  private final ArrayNode checks = JSON.arrayNode();

  SodaChecks(Table table, ExportNotes notes) {
    this.table = table;
    this.notes = notes;
  }

  /** The checks so far; those that are added later come into the same list. */
  ArrayNode all() {
    List<Field> fields = table.fields();
    if (!fields.isEmpty()) {
      ArrayNode names =
          checks
              .addObject()
              .putObject("schema")
              .putObject("fail")
              .putArray("when required column missing");
      fields.forEach(field -> names.add(field.physicalName()));
    }
    List<Field> key = table.key();
    boolean said = Rules.of(table).any(rule -> table.uniqueTogether(rule).equals(key));
    if (key.size() > 1 && !said) {
      add("duplicate_count(" + names(key) + ")", NONE, JSON.objectNode(), Optional.empty());
    }
    Rules.of(table).write(this::ofTable, "SodaCL", notes);
    fields.forEach(field -> column(field, key.size() == 1 && field.isKey()));
    return checks;
  }

  /** A name within a check: in quotes, as in SQL, where it is not plain. */
  static String name(String name) {
    String line = Texts.line(name);
    return line.matches("[A-Za-z_][A-Za-z0-9_$]*") ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  private static String names(List<Field> fields) {
    return fields.stream()
        .map(field -> name(field.physicalName()))
        .collect(Collectors.joining(", "));
  }

  void freshness(Freshness promise) {
    String unit = promise.period().substring(0, 1);
    checks.add(
        "freshness(" + name(promise.field().physicalName()) + ") < " + promise.count() + unit);
  }

  void reference(Reference reference) {
    checks.add(
        "values in ("
            + names(reference.columns())
            + ") must exist in "
            + name(reference.to().physicalName())
            + " ("
            + names(reference.targets())
            + ")");
  }

  private void column(Field field, boolean isWholeKey) {
    notes.lost(field, "SodaCL");
    String column = name(field.physicalName());
    Rules rules = Rules.of(field);
    if (field.isRequired() && !rules.any(rule -> Threshold.isNone(rule, "nullValues"))) {
      add("missing_count(" + column + ")", NONE, JSON.objectNode(), Optional.empty());
    }
    boolean counted = rules.any(rule -> Threshold.isNone(rule, "duplicateValues"));
    if ((field.isUnique() || isWholeKey) && !counted) {
      add("duplicate_count(" + column + ")", NONE, JSON.objectNode(), Optional.empty());
    }
    ObjectNode valid = limits(field);
    if (!valid.isEmpty()) {
      add("invalid_count(" + column + ")", NONE, valid, Optional.empty());
    }
    rules.write((rule, pointer) -> ofColumn(column, rule, pointer), "SodaCL", notes);
    if (!field.fields().isEmpty() || field.items().isPresent()) {
      notes.add(field.pointer(), "SodaCL checks columns, not the parts within them");
    }
  }

  private ObjectNode limits(Field field) {
    ObjectNode valid = JSON.objectNode();
    field
        .limits()
        .forEach(
            (limit, value) -> {
              String setting = LIMITS.get(limit);
              boolean date = value.isTextual() && !limit.equals("pattern");
              if (setting == null || date) {
                notes.add(
                    field.pointer() + "/logicalTypeOptions/" + limit,
                    "SodaCL has no check for this limit");
              } else {
                valid.set(setting, value);
              }
            });
    String format = FORMATS.get(field.format());
    if (field.type().equals("string") && format != null) {
      valid.put("valid format", format);
    }
    return valid;
  }

  private boolean ofTable(OdcsQuality rule, String pointer) {
    if ("sql".equals(rule.type())) {
      return sql(rule, pointer, "");
    }
    Optional<Threshold> threshold = Threshold.of(rule);
    if (threshold.isEmpty()) {
      return false;
    }
    String metric = Threshold.metric(rule);
    if (metric.equals("rowCount")) {
      return add("row_count", threshold.get(), JSON.objectNode(), Optional.of(rule));
    }
    List<JsonNode> columns = Rules.argument(rule, "properties");
    return metric.equals("duplicateValues")
        && !columns.isEmpty()
        && add(
            measure("duplicate", rule) + "(" + texts(columns) + ")",
            threshold.get(),
            JSON.objectNode(),
            Optional.of(rule));
  }

  private String texts(List<JsonNode> columns) {
    return columns.stream()
        .map(
            column ->
                table.fields().stream()
                    .filter(field -> field.isCalled(column.asText()))
                    .findFirst()
                    .map(Field::physicalName)
                    .orElse(column.asText()))
        .map(SodaChecks::name)
        .collect(Collectors.joining(", "));
  }

  private boolean ofColumn(String column, OdcsQuality rule, String pointer) {
    if ("sql".equals(rule.type())) {
      return sql(rule, pointer, column);
    }
    Optional<Threshold> threshold = Threshold.of(rule);
    if (threshold.isEmpty()) {
      return false;
    }
    ObjectNode settings = JSON.objectNode();
    String measure =
        switch (Threshold.metric(rule)) {
          case "nullValues" -> measure("missing", rule);
          case "duplicateValues" -> measure("duplicate", rule);
          case "missingValues" ->
              put(settings, "missing values", Rules.argument(rule, "missingValues"))
                  ? measure("missing", rule)
                  : "";
          case "invalidValues" -> validity(settings, rule) ? measure("invalid", rule) : "";
          default -> "";
        };
    return !measure.isEmpty()
        && add(measure + "(" + column + ")", threshold.get(), settings, Optional.of(rule));
  }

  private static boolean validity(ObjectNode settings, OdcsQuality rule) {
    Texts.put(settings, "valid regex", Rules.pattern(rule));
    return put(settings, "valid values", Rules.argument(rule, "validValues"))
        || !settings.isEmpty();
  }

  private static boolean put(ObjectNode settings, String name, List<JsonNode> values) {
    List<JsonNode> said = values.stream().filter(value -> !value.isNull()).toList();
    if (!said.isEmpty()) {
      settings.putArray(name).addAll(said);
    }
    return !said.isEmpty();
  }

  private static String measure(String what, OdcsQuality rule) {
    return what + (Rules.isPercent(rule) ? "_percent" : "_count");
  }

  /** A query of the contract's own, whose result is the metric; all forms of its placeholders. */
  private boolean sql(OdcsQuality rule, String pointer, String column) {
    String query = Objects.requireNonNullElse(rule.query(), "").strip();
    Optional<Threshold> threshold = Threshold.of(rule);
    if (query.isEmpty() || threshold.isEmpty()) {
      return false;
    }
    String metric = "metric_" + pointer.substring(1).replaceAll("[^A-Za-z0-9]+", "_");
    ObjectNode settings = JSON.objectNode();
    settings.put(
        metric + " query",
        query
            .replaceAll(
                "\\$?\\{(table|object)}", Matcher.quoteReplacement(name(table.physicalName())))
            .replaceAll("\\$?\\{(column|property)}", Matcher.quoteReplacement(column)));
    return add(metric, threshold.get(), settings, Optional.of(rule));
  }

  private boolean add(
      String measure, Threshold threshold, ObjectNode settings, Optional<OdcsQuality> rule) {
    boolean mild = rule.filter(Rules::isMild).isPresent();
    ObjectNode written = JSON.objectNode();
    rule.ifPresent(from -> Texts.put(written, "name", from.name()));
    if (mild) {
      written.put("warn", "when " + text(threshold.operator().opposite(), threshold));
    }
    written.setAll(settings);
    String check = mild ? measure : measure + " " + text(threshold.operator(), threshold);
    if (written.isEmpty()) {
      checks.add(check);
    } else {
      checks.addObject().set(check, written);
    }
    return true;
  }

  /** Ranges of ODCS exclude their ends, which brackets say in SodaCL. */
  private static String text(Threshold.Operator operator, Threshold threshold) {
    return switch (operator) {
      case BETWEEN, NOT_BETWEEN ->
          operator.sign() + " (" + threshold.valueText() + " and " + threshold.upperText() + ")";
      default -> operator.sign() + " " + threshold.valueText();
    };
  }
}
