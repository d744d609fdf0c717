package io.meshport.contract.model.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares lists of the values that a column may hold; their order says nothing. */
final class AllowedValues {
  private AllowedValues() {}

  static void compare(
      Changes changes,
      Place place,
      String field,
      @Nullable JsonNode older,
      @Nullable JsonNode newer) {
    Set<String> was = values(older);
    Set<String> is = values(newer);
    if (was.isEmpty() && !is.isEmpty()) {
      changes.field(ChangeRule.ALLOWED_VALUES_SET, place, field, null, is);
    } else if (is.isEmpty() && !was.isEmpty()) {
      changes.field(ChangeRule.ALLOWED_VALUES_DROPPED, place, field, was, null);
    } else {
      is.stream()
          .filter(value -> !was.contains(value))
          .forEach(
              value -> changes.field(ChangeRule.ALLOWED_VALUE_ADDED, place, field, null, value));
      was.stream()
          .filter(value -> !is.contains(value))
          .forEach(
              value -> changes.field(ChangeRule.ALLOWED_VALUE_REMOVED, place, field, value, null));
    }
  }

  /** Bare values, or the entries of the 3.2 draft, which carry one and describe it. */
  private static Set<String> values(@Nullable JsonNode list) {
    Set<String> values = new LinkedHashSet<>();
    if (list != null && list.isArray()) {
      list.forEach(
          entry -> values.add(entry.isObject() ? entry.path("value").asText() : entry.asText()));
    }
    return values;
  }
}
