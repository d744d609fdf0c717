package io.meshport.contract.rest;

import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.VersionSummary;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract version in a list.
 *
 * @param version the version
 * @param status how far it has come
 * @param createdAt when it was added
 * @param createdBy who added it, by name
 * @param endDate its last day, where one was announced
 * @param successor what takes its place: a version of the contract, or the address of a port
 * @param noticeEndsAt until when it stays beside the version that broke with it
 */
public record ContractVersionSummaryView(
    String version,
    ContractStatus status,
    Instant createdAt,
    String createdBy,
    @Nullable LocalDate endDate,
    @Nullable String successor,
    @Nullable Instant noticeEndsAt) {

  static ContractVersionSummaryView of(VersionSummary version) {
    return new ContractVersionSummaryView(
        version.number(),
        version.status(),
        version.createdAt(),
        version.createdByName(),
        version.endDate(),
        version.successor(),
        version.noticeEndsAt());
  }
}
