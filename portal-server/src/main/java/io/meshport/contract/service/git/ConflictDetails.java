package io.meshport.contract.service.git;

import io.meshport.contract.model.ContractDocument;
import io.meshport.contract.model.git.Commit;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a conflict.
 *
 * @param contractId the contract
 * @param version the version that both changed
 * @param portal the draft in the portal
 * @param repository the file
 * @param commit the commit that brought the file
 * @param tag for {@code If-Match}; it changes with either side
 */
public record ConflictDetails(
    String contractId,
    String version,
    ContractDocument portal,
    ContractDocument repository,
    @Nullable Commit commit,
    long tag) {}
