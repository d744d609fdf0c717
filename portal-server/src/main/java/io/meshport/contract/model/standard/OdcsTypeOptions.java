package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits that a column sets to its logical type; which of them may stand depends on the type.
 *
 * @param minLength characters at least
 * @param maxLength characters at most
 * @param pattern regular expression of ECMA-262
 * @param format format of the value: email, uuid, a date pattern, i32, f64
 * @param minimum smallest value: a number, or a text for dates and times
 * @param maximum largest value
 * @param exclusiveMinimum all values are larger
 * @param exclusiveMaximum all values are smaller
 * @param multipleOf all values are multiples of it
 * @param timezone whether times carry a zone
 * @param defaultTimezone the zone of times that carry none
 * @param minProperties fields at least
 * @param maxProperties fields at most
 * @param required fields that are always there
 * @param minItems elements at least
 * @param maxItems elements at most
 * @param uniqueItems whether no element comes twice
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsTypeOptions(
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable String pattern,
    @Nullable String format,
    @Nullable JsonNode minimum,
    @Nullable JsonNode maximum,
    @Nullable JsonNode exclusiveMinimum,
    @Nullable JsonNode exclusiveMaximum,
    @Nullable BigDecimal multipleOf,
    @Nullable Boolean timezone,
    @Nullable String defaultTimezone,
    @Nullable Integer minProperties,
    @Nullable Integer maxProperties,
    List<String> required,
    @Nullable Integer minItems,
    @Nullable Integer maxItems,
    @Nullable Boolean uniqueItems,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsTypeOptions {
    required = Absent.orNone(required);
    unknown = Absent.orNone(unknown);
  }
}
