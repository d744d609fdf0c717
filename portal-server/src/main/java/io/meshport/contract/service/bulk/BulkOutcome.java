package io.meshport.contract.service.bulk;

import io.meshport.contract.model.ContractVersion;
import io.meshport.platform.problem.PortalException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contract of a bulk import.
 *
 * @param index its place in the call, from 0
 * @param outputPort the port as it was sent
 * @param kind what became of it
 * @param contractId the contract; none when it was refused
 * @param version the version; none when it was refused
 * @param problem why it was refused
 */
public record BulkOutcome(
    int index,
    String outputPort,
    Result kind,
    @Nullable String contractId,
    @Nullable String version,
    @Nullable PortalException problem) {

  /** What can become of a contract. */
  public enum Result {
    /** The version was added, or its draft made to hold as was asked. */
    CREATED,
    /** The portal has this very document under this version already. */
    UNCHANGED,
    /** It was not taken, and nothing of it was kept. */
    REFUSED
  }

  static BulkOutcome of(BulkItem item, Result kind, ContractVersion version) {
    return new BulkOutcome(
        item.index(), item.outputPort(), kind, version.contractId(), version.number(), null);
  }

  static BulkOutcome refused(BulkItem item, PortalException problem) {
    return new BulkOutcome(item.index(), item.outputPort(), Result.REFUSED, null, null, problem);
  }
}
