package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that says more, with authority.
 *
 * @param id stable id within its list
 * @param url its address
 * @param type what stands there
 * @param description what it is, in words
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsDefinition(
    @Nullable String id,
    @Nullable String url,
    @Nullable String type,
    @Nullable String description,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsDefinition {

    unknown = Absent.orNone(unknown);
  }
}
