package io.meshport.contract.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract version in a list, without its document.
 *
 * @param number the version as the document states it
 * @param status how far it has come
 * @param createdAt when it was added
 * @param createdBy Keycloak's id of who added it
 * @param createdByName their name at that time
 * @param endDate its last day, where one was announced
 * @param successor what takes its place: a version of the contract, or the address of a port
 * @param noticeEndsAt until when it stays beside the version that broke with it
 */
public record VersionSummary(
    String number,
    ContractStatus status,
    Instant createdAt,
    String createdBy,
    String createdByName,
    @Nullable LocalDate endDate,
    @Nullable String successor,
    @Nullable Instant noticeEndsAt) {

  /** A version whose end nobody has announced. */
  public VersionSummary(
      String number,
      ContractStatus status,
      Instant createdAt,
      String createdBy,
      String createdByName) {
    this(number, status, createdAt, createdBy, createdByName, null, null, null);
  }
}
