package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table, topic, file or document of a contract.
 *
 * @param id stable id within its list
 * @param name its name in the contract
 * @param physicalName its name where the data stands
 * @param physicalType table, view, topic, file or another word
 * @param businessName its name in words of the business
 * @param description what it is, in words
 * @param logicalType always {@code object}
 * @param dataGranularityDescription what one row is
 * @param properties its columns
 * @param relationships references to other objects
 * @param quality rules about the whole object
 * @param tags free words to find it by
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsObject(
    @Nullable String id,
    @Nullable String name,
    @Nullable String physicalName,
    @Nullable String physicalType,
    @Nullable String businessName,
    @Nullable String description,
    @Nullable String logicalType,
    @Nullable String dataGranularityDescription,
    List<OdcsProperty> properties,
    List<OdcsRelationship> relationships,
    List<OdcsQuality> quality,
    List<String> tags,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsObject {
    properties = Absent.orNone(properties);
    relationships = Absent.orNone(relationships);
    quality = Absent.orNone(quality);
    tags = Absent.orNone(tags);
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
