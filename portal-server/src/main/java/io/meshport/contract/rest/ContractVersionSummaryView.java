package io.meshport.contract.rest;

import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.VersionSummary;
import java.time.Instant;

/**
 * A contract version in a list.
 *
 * @param version the version
 * @param status how far it has come
 * @param createdAt when it was added
 * @param createdBy who added it, by name
 */
public record ContractVersionSummaryView(
    String version, ContractStatus status, Instant createdAt, String createdBy) {

  static ContractVersionSummaryView of(VersionSummary version) {
    return new ContractVersionSummaryView(
        version.number(), version.status(), version.createdAt(), version.createdByName());
  }
}
