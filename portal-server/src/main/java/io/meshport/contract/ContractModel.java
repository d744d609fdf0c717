package io.meshport.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data contract says, in one shape for every form it can be written in.
 *
 * @param contractId identity of the contract as the document states it
 * @param version version of the contract, always text
 * @param name what people call the contract
 * @param domain the business domain that the document claims
 * @param status the status that the document claims; the portal's own status is another matter
 * @param description what the data is for
 * @param usage how it is meant to be used
 * @param limitations what it must not be used for, or cannot tell
 * @param tags free words to find it by
 * @param schema the tables, topics or files on offer
 * @param sla the promised service levels
 * @param quality the quality rules of the whole contract, flattened
 * @param servers where the data stands
 * @param team who answers for it
 */
public record ContractModel(
    @Nullable String contractId,
    @Nullable String version,
    @Nullable String name,
    @Nullable String domain,
    @Nullable String status,
    @Nullable String description,
    @Nullable String usage,
    @Nullable String limitations,
    List<String> tags,
    List<SchemaObject> schema,
    List<Sla> sla,
    List<QualityRule> quality,
    List<Server> servers,
    @Nullable Team team) {}
