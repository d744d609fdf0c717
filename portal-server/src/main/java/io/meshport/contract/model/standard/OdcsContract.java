package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data contract of the Open Data Contract Standard 3.1.0, every section of it.
 *
 * @param apiVersion version of the standard
 * @param kind always {@code DataContract}
 * @param id identity of the contract
 * @param version version of the contract
 * @param status the status that the document claims
 * @param name what people call it
 * @param tenant the organization it belongs to
 * @param domain the business domain
 * @param dataProduct the data product, deprecated in 3.1
 * @param tags free words to find it by
 * @param description what the data is for
 * @param schema the tables, topics or files on offer
 * @param servers where the data stands
 * @param support where to ask
 * @param price what it costs
 * @param team who answers for it
 * @param roles who may be let in, and by whom
 * @param slaProperties the promised service levels
 * @param slaDefaultElement element of service levels that name none, deprecated
 * @param authoritativeDefinitions where more is said about it
 * @param customProperties what the standard has no word for
 * @param contractCreatedTs when the contract was made
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsContract(
    @Nullable String apiVersion,
    @Nullable String kind,
    @Nullable String id,
    @Nullable String version,
    @Nullable String status,
    @Nullable String name,
    @Nullable String tenant,
    @Nullable String domain,
    @Nullable String dataProduct,
    List<String> tags,
    @Nullable OdcsDescription description,
    List<OdcsObject> schema,
    List<OdcsServer> servers,
    List<OdcsSupport> support,
    @Nullable OdcsPrice price,
    @Nullable OdcsTeam team,
    List<OdcsRole> roles,
    List<OdcsSla> slaProperties,
    @Nullable String slaDefaultElement,
    List<OdcsDefinition> authoritativeDefinitions,
    List<OdcsCustomProperty> customProperties,
    @Nullable String contractCreatedTs,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsContract {
    tags = Absent.orNone(tags);
    schema = Absent.orNone(schema);
    servers = Absent.orNone(servers);
    support = Absent.orNone(support);
    roles = Absent.orNone(roles);
    slaProperties = Absent.orNone(slaProperties);
    authoritativeDefinitions = Absent.orNone(authoritativeDefinitions);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
