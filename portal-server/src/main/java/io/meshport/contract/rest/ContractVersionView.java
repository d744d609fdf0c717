package io.meshport.contract.rest;

import io.meshport.contract.model.ContractFormat;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.service.VersionDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract version in full.
 *
 * @param contractId the contract
 * @param version the version
 * @param status how far it has come
 * @param outputPort the port it describes, {@code domain/product/port}
 * @param format the form in which the document is written
 * @param sha256 fingerprint of the document
 * @param model what it says
 * @param findings what checks find in it
 * @param createdAt when it was added
 * @param createdBy who added it, by name
 * @param activatedAt when it became the promise that holds
 * @param endDate its last day, where one was announced
 * @param successor what takes its place: a version of the contract, or the address of a port
 * @param noticeEndsAt until when it stays beside the version that broke with it
 * @param allowedActions what the caller may do with it now
 * @param etagVersion for {@code If-Match}
 */
public record ContractVersionView(
    String contractId,
    String version,
    ContractStatus status,
    String outputPort,
    ContractFormat format,
    String sha256,
    @Nullable ContractModelView model,
    List<FindingView> findings,
    Instant createdAt,
    String createdBy,
    @Nullable Instant activatedAt,
    @Nullable LocalDate endDate,
    @Nullable String successor,
    @Nullable Instant noticeEndsAt,
    List<String> allowedActions,
    long etagVersion) {

  /** The version as it travels. */
  public static ContractVersionView of(VersionDetails version) {
    return new ContractVersionView(
        version.contractId(),
        version.summary().number(),
        version.summary().status(),
        version.port().toString(),
        version.reading().format(),
        version.document().sha256(),
        version.reading().model() == null ? null : ContractModelView.of(version.reading().model()),
        version.reading().findings().stream().map(FindingView::of).toList(),
        version.summary().createdAt(),
        version.summary().createdByName(),
        version.activatedAt(),
        version.summary().endDate(),
        version.summary().successor(),
        version.summary().noticeEndsAt(),
        version.allowedActions(),
        version.lockVersion());
  }
}
