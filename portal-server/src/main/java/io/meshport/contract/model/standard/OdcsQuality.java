package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quality rule: a text for people, a metric of the library, a query, or a rule of a foreign
 * engine.
 *
 * @param id stable id within its list
 * @param name what it is called
 * @param description what it is, in words
 * @param type text, library, sql or custom
 * @param dimension the kind of quality it guards
 * @param method how it is checked
 * @param severity how bad a breach is
 * @param businessImpact what a breach touches
 * @param unit rows or percent
 * @param schedule when it runs
 * @param scheduler notation of the schedule
 * @param metric what the library measures
 * @param rule the older name of the metric
 * @param arguments settings of the metric
 * @param query the SQL that measures
 * @param engine the engine of a custom rule
 * @param implementation what the engine runs
 * @param mustBe the measured value is this
 * @param mustNotBe the measured value is not this
 * @param mustBeGreaterThan it is above
 * @param mustBeGreaterOrEqualTo it is this or above
 * @param mustBeLessThan it is below
 * @param mustBeLessOrEqualTo it is this or below
 * @param mustBeBetween it lies between both, ends excluded
 * @param mustNotBeBetween it does not lie between both
 * @param tags free words to find it by
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsQuality(
    @Nullable String id,
    @Nullable String name,
    @Nullable String description,
    @Nullable String type,
    @Nullable String dimension,
    @Nullable String method,
    @Nullable String severity,
    @Nullable String businessImpact,
    @Nullable String unit,
    @Nullable String schedule,
    @Nullable String scheduler,
    @Nullable String metric,
    @Nullable String rule,
    @Nullable JsonNode arguments,
    @Nullable String query,
    @Nullable String engine,
    @Nullable JsonNode implementation,
    @Nullable JsonNode mustBe,
    @Nullable JsonNode mustNotBe,
    @Nullable BigDecimal mustBeGreaterThan,
    @Nullable BigDecimal mustBeGreaterOrEqualTo,
    @Nullable BigDecimal mustBeLessThan,
    @Nullable BigDecimal mustBeLessOrEqualTo,
    List<BigDecimal> mustBeBetween,
    List<BigDecimal> mustNotBeBetween,
    List<String> tags,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsQuality {
    mustBeBetween = Absent.orNone(mustBeBetween);
    mustNotBeBetween = Absent.orNone(mustNotBeBetween);
    tags = Absent.orNone(tags);
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
