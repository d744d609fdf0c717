package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column or field; columns may nest, and the elements of an array are described by one without
 * a name.
 *
 * @param id stable id within its list
 * @param name its name in the contract
 * @param physicalName its name where the data stands
 * @param physicalType its type where the data stands
 * @param businessName its name in words of the business
 * @param description what it is, in words
 * @param logicalType the type in words of the standard
 * @param logicalTypeOptions limits of the type
 * @param required whether it always has a value
 * @param unique whether no value comes twice
 * @param primaryKey whether it belongs to the key
 * @param primaryKeyPosition its place in the key, from 1
 * @param partitioned whether the data is partitioned by it
 * @param partitionKeyPosition its place among the partition columns, from 1
 * @param criticalDataElement whether the business depends on it
 * @param classification how sensitive it is, in words of the contract
 * @param encryptedName name of the column that holds it encrypted
 * @param transformSourceObjects what it is made from
 * @param transformLogic how it is made, in code
 * @param transformDescription how it is made, in words
 * @param examples sample values
 * @param relationships references to other columns
 * @param quality rules about its values
 * @param properties fields of an object
 * @param items elements of an array
 * @param tags free words to find it by
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsProperty(
    @Nullable String id,
    @Nullable String name,
    @Nullable String physicalName,
    @Nullable String physicalType,
    @Nullable String businessName,
    @Nullable String description,
    @Nullable String logicalType,
    @Nullable OdcsTypeOptions logicalTypeOptions,
    @Nullable Boolean required,
    @Nullable Boolean unique,
    @Nullable Boolean primaryKey,
    @Nullable Integer primaryKeyPosition,
    @Nullable Boolean partitioned,
    @Nullable Integer partitionKeyPosition,
    @Nullable Boolean criticalDataElement,
    @Nullable String classification,
    @Nullable String encryptedName,
    List<String> transformSourceObjects,
    @Nullable String transformLogic,
    @Nullable String transformDescription,
    List<JsonNode> examples,
    List<OdcsRelationship> relationships,
    List<OdcsQuality> quality,
    List<OdcsProperty> properties,
    @Nullable OdcsProperty items,
    List<String> tags,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsProperty {
    transformSourceObjects = Absent.orNone(transformSourceObjects);
    examples = Absent.orNone(examples);
    relationships = Absent.orNone(relationships);
    quality = Absent.orNone(quality);
    properties = Absent.orNone(properties);
    tags = Absent.orNone(tags);
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
