package io.meshport.contract.model.export.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Threshold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Limits of columns and of row counts as arguments of expectations. */
final class GxLimits {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> UNSAID =
      Set.of("multipleOf", "minProperties", "maxProperties", "minItems", "maxItems", "uniqueItems");

  private GxLimits() {}

  /** The expectations that the limits of a column become, by their type. */
  static Map<String, ObjectNode> of(Field field, ExportNotes notes) {
    Map<String, JsonNode> limits = field.limits();
    Map<String, ObjectNode> found = new LinkedHashMap<>();
    ObjectNode lengths = JSON.objectNode();
    set(lengths, "min_value", limits, "minLength");
    set(lengths, "max_value", limits, "maxLength");
    keep(found, "expect_column_value_lengths_to_be_between", field, lengths);
    ObjectNode range = JSON.objectNode();
    set(range, "min_value", limits, "minimum");
    set(range, "max_value", limits, "maximum");
    strict(range, "min_value", "strict_min", limits, "exclusiveMinimum");
    strict(range, "max_value", "strict_max", limits, "exclusiveMaximum");
    keep(found, "expect_column_values_to_be_between", field, range);
    ObjectNode pattern = JSON.objectNode();
    set(pattern, "regex", limits, "pattern");
    keep(found, "expect_column_values_to_match_regex", field, pattern);
    for (String limit : limits.keySet()) {
      if (UNSAID.contains(limit)) {
        notes.add(
            field.pointer() + "/logicalTypeOptions/" + limit,
            "Great Expectations has no check for this limit");
      }
    }
    return found;
  }

  private static void set(
      ObjectNode kwargs, String argument, Map<String, JsonNode> limits, String limit) {
    JsonNode value = limits.get(limit);
    if (value != null) {
      kwargs.set(argument, value);
    }
  }

  private static void strict(
      ObjectNode kwargs, String argument, String flag, Map<String, JsonNode> limits, String limit) {
    if (limits.containsKey(limit)) {
      set(kwargs, argument, limits, limit);
      kwargs.put(flag, true);
    }
  }

  private static void keep(
      Map<String, ObjectNode> found, String type, Field field, ObjectNode kwargs) {
    if (!kwargs.isEmpty()) {
      found.put(
          type, JSON.objectNode().put("column", field.physicalName()).<ObjectNode>setAll(kwargs));
    }
  }

  /** A threshold as a range of whole numbers with both ends in it; some cannot be said so. */
  static Optional<ObjectNode> rows(Threshold threshold) {
    ObjectNode range = JSON.objectNode();
    BigDecimal value = threshold.value();
    switch (threshold.operator()) {
      case BE -> range.put("min_value", value.longValue()).put("max_value", value.longValue());
      case GREATER -> range.put("min_value", above(value));
      case GREATER_OR_EQUAL -> range.put("min_value", ceiling(value));
      case LESS -> range.put("max_value", below(value));
      case LESS_OR_EQUAL -> range.put("max_value", floor(value));
      case BETWEEN ->
          range
              .put("min_value", above(value))
              .put("max_value", below(new BigDecimal(threshold.upperText())));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(range);
  }

  private static long above(BigDecimal value) {
    return floor(value) + 1;
  }

  private static long below(BigDecimal value) {
    return ceiling(value) - 1;
  }

  private static long floor(BigDecimal value) {
    return value.setScale(0, RoundingMode.FLOOR).longValue();
  }

  private static long ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING).longValue();
  }
}
