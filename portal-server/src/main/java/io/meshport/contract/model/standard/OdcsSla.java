package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A promised service level.
 *
 * @param id stable id within its list
 * @param property what is promised
 * @param value how much: a text, number, truth value or null
 * @param valueExt a second value, for ranges
 * @param unit of what
 * @param element the columns it is about, {@code object.property}, separated by commas
 * @param driver why it is promised
 * @param description what it is, in words
 * @param scheduler notation of the schedule
 * @param schedule when it is checked
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsSla(
    @Nullable String id,
    @Nullable String property,
    @Nullable JsonNode value,
    @Nullable JsonNode valueExt,
    @Nullable String unit,
    @Nullable String element,
    @Nullable String driver,
    @Nullable String description,
    @Nullable String scheduler,
    @Nullable String schedule,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsSla {

    unknown = Absent.orNone(unknown);
  }
}
