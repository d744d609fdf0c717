package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A role that lets people in, and who approves that.
 *
 * @param id stable id within its list
 * @param role name of the role
 * @param description what it is, in words
 * @param access read, write or another word
 * @param firstLevelApprovers who approves first
 * @param secondLevelApprovers who approves then
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsRole(
    @Nullable String id,
    @Nullable String role,
    @Nullable String description,
    @Nullable String access,
    @Nullable String firstLevelApprovers,
    @Nullable String secondLevelApprovers,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsRole {
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
