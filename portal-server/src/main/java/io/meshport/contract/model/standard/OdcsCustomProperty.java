package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that the standard has no word for.
 *
 * @param id stable id within its list
 * @param property its name, in camel case
 * @param value whatever it is
 * @param description what it is, in words
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsCustomProperty(
    @Nullable String id,
    @Nullable String property,
    @Nullable JsonNode value,
    @Nullable String description,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsCustomProperty {

    unknown = Absent.orNone(unknown);
  }
}
