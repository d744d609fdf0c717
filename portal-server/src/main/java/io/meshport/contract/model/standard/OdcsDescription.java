package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a contract is for.
 *
 * @param purpose what the data is for
 * @param usage how it is meant to be used
 * @param limitations what it must not be used for, or cannot tell
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsDescription(
    @Nullable String purpose,
    @Nullable String usage,
    @Nullable String limitations,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsDescription {
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
