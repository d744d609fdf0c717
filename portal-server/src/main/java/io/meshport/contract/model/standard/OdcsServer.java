package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where the data stands; what locates it there depends on its type.
 *
 * @param id stable id within its list
 * @param server its name in the contract
 * @param type the kind of system
 * @param description what it is, in words
 * @param environment prod, dev or another word
 * @param roles roles that let in there
 * @param customProperties what the standard has no word for
 * @param address the fields that locate the data there: host, database, topic and the like
 */
public record OdcsServer(
    @Nullable String id,
    @Nullable String server,
    @Nullable String type,
    @Nullable String description,
    @Nullable String environment,
    List<OdcsRole> roles,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> address) {

  public OdcsServer {
    roles = Absent.orNone(roles);
    customProperties = Absent.orNone(customProperties);
    address = Absent.addressOrNone(address);
  }
}
