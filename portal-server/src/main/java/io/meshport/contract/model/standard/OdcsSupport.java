package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel where consumers ask or are told.
 *
 * @param id stable id within its list
 * @param channel its name
 * @param url its address
 * @param description what it is, in words
 * @param tool email, slack, teams or another word
 * @param scope what it is for
 * @param invitationUrl where to join
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsSupport(
    @Nullable String id,
    @Nullable String channel,
    @Nullable String url,
    @Nullable String description,
    @Nullable String tool,
    @Nullable String scope,
    @Nullable String invitationUrl,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsSupport {
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
