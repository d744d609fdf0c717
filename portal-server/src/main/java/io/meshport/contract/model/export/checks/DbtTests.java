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
import java.util.List;
import java.util.Set;

/**
 * Tests of dbt for columns, with the four that come with dbt itself: not_null, unique,
 * accepted_values and relationships. They count rows that break the rule, so thresholds in rows are
 * said with {@code error_if}; thresholds in percent, and rules about whole tables, need packages.
 */
final class DbtTests {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Threshold.Operator> RANGES =
      Set.of(Threshold.Operator.BETWEEN, Threshold.Operator.NOT_BETWEEN);

  private final String source;
  private final List<Reference> references;
  private final ExportNotes notes;

  DbtTests(String source, List<Reference> references, ExportNotes notes) {
    this.source = source;
    this.references = List.copyOf(references);
    this.notes = notes;
  }

  /** Notes the rules of a whole table. */
  void ofTable(Table table) {
    Rules.of(table).write((rule, pointer) -> false, "dbt", notes);
    if (table.key().size() > 1) {
      notes.add(table.pointer(), "dbt has no test for keys of several columns without a package");
    }
  }

  /** The tests of a column. */
  ArrayNode ofColumn(Table table, Field field) {
    ArrayNode tests = JSON.arrayNode();
    Rules rules = Rules.of(field);
    if (field.isRequired() && !rules.any(rule -> isCounted(rule, "nullValues"))) {
      tests.add("not_null");
    }
    boolean keyAlone = field.isKey() && table.key().size() == 1;
    if ((field.isUnique() || keyAlone) && !rules.any(rule -> isCounted(rule, "duplicateValues"))) {
      tests.add("unique");
    }
    rules.write((rule, pointer) -> write(rule, tests), "dbt", notes);
    relationships(field, tests);
    if (!field.limits().isEmpty()) {
      notes.add(
          field.pointer() + "/logicalTypeOptions", "dbt has no tests for limits without a package");
    }
    return tests;
  }

  private void relationships(Field field, ArrayNode tests) {
    for (Reference reference : references) {
      if (reference.columns().size() == 1
          && reference.columns().get(0).pointer().equals(field.pointer())) {
        tests.addObject().set("relationships", relationship(reference));
      }
    }
  }

  private static boolean isCounted(OdcsQuality rule, String metric) {
    return metric.equals(Threshold.metric(rule)) && canSay(rule);
  }

  private static boolean canSay(OdcsQuality rule) {
    return Threshold.of(rule)
        .filter(
            threshold ->
                threshold.isZero()
                    || (!Rules.isPercent(rule) && !RANGES.contains(threshold.operator())))
        .isPresent();
  }

  private static boolean write(OdcsQuality rule, ArrayNode tests) {
    if (!canSay(rule)) {
      return false;
    }
    return switch (Threshold.metric(rule)) {
      case "nullValues" -> add(tests, "not_null", JSON.objectNode(), rule);
      case "duplicateValues" -> add(tests, "unique", JSON.objectNode(), rule);
      case "invalidValues" -> accepted(rule, tests);
      default -> false;
    };
  }

  private static boolean accepted(OdcsQuality rule, ArrayNode tests) {
    List<JsonNode> values = Rules.argument(rule, "validValues");
    if (values.isEmpty()) {
      return false;
    }
    ObjectNode test = JSON.objectNode();
    ObjectNode arguments = test.putObject("arguments");
    arguments.putArray("values").addAll(values);
    if (values.stream().noneMatch(JsonNode::isTextual)) {
      arguments.put("quote", false);
    }
    return add(tests, "accepted_values", test, rule);
  }

  private static boolean add(ArrayNode tests, String name, ObjectNode test, OdcsQuality rule) {
    ObjectNode config = JSON.objectNode();
    if (Rules.isMild(rule)) {
      config.put("severity", "warn");
    }
    Threshold.of(rule)
        .filter(threshold -> !threshold.isZero())
        .ifPresent(
            threshold ->
                config.put(
                    Rules.isMild(rule) ? "warn_if" : "error_if",
                    threshold.operator().opposite().sign() + " " + threshold.valueText()));
    if (rule.id() != null) {
      Texts.put(config.putObject("meta"), "quality_id", rule.id());
    }
    if (!config.isEmpty()) {
      test.set("config", config);
    }
    if (test.isEmpty()) {
      tests.add(name);
    } else {
      tests.addObject().set(name, test);
    }
    return true;
  }

  private ObjectNode relationship(Reference reference) {
    ObjectNode test = JSON.objectNode();
    test.putObject("arguments")
        .put("to", "source('" + source + "', '" + inCode(reference.to().name()) + "')")
        .put("field", reference.targets().get(0).physicalName());
    return test;
  }

  /** A name between the quotes of an expression that dbt evaluates. */
  private static String inCode(String name) {
    return Texts.line(name).replace("\\", "\\\\").replace("'", "\\'");
  }
}
