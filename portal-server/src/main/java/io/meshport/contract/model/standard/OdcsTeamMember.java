package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person of a team, now or formerly.
 *
 * @param id stable id within its list
 * @param username user name or mail address
 * @param name full name
 * @param description what it is, in words
 * @param role what the person does there
 * @param dateIn first day
 * @param dateOut last day
 * @param replacedByUsername who followed
 * @param tags free words to find it by
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsTeamMember(
    @Nullable String id,
    @Nullable String username,
    @Nullable String name,
    @Nullable String description,
    @Nullable String role,
    @Nullable String dateIn,
    @Nullable String dateOut,
    @Nullable String replacedByUsername,
    List<String> tags,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsTeamMember {
    tags = Absent.orNone(tags);
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
