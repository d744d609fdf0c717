package io.meshport.contract.model;

import io.meshport.platform.http.ETags;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a data contract. A draft may be rewritten; once active it never changes, and a
 * change is a new version.
 */
@Entity
@Table(name = "contract_version")
public class ContractVersion {
  @Id private UUID id;

  @Column(name = "contract_id")
  private String contractId;

  private int ordinal;

  @Column(name = "version")
  private String number;

  @Enumerated(EnumType.STRING)
  private ContractStatus status = ContractStatus.DRAFT;

  private String document;

  @Column(name = "media_type")
  private String mediaType;

  private String sha256;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_by_name")
  private String createdByName;

  @Column(name = "activated_at")
  private @Nullable Instant activatedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  protected ContractVersion() {
    this("", 0, "", new ContractDocument("", "", ""), new Authorship("", "", Instant.EPOCH));
  }

  /** A new draft, the n-th version of its contract. */
  public ContractVersion(
      String contractId, int ordinal, String number, ContractDocument document, Authorship author) {
    this.id = UUID.randomUUID();
    this.contractId = contractId;
    this.ordinal = ordinal;
    this.number = number;
    this.document = document.text();
    this.mediaType = document.mediaType();
    this.sha256 = document.sha256();
    this.createdAt = author.at();
    this.createdBy = author.userId();
    this.createdByName = author.name();
  }

  /** Puts another document in the place of a draft's. */
  public void rewrite(ContractDocument changed, long expectedLockVersion) {
    ETags.check(expectedLockVersion, lockVersion);
    if (status != ContractStatus.DRAFT) {
      throw new PortalException(
              ProblemType.ILLEGAL_TRANSITION,
              "Version " + number + " is " + status + " and never changes")
          .withRemedy("Add a new version with your change");
    }
    document = changed.text();
    mediaType = changed.mediaType();
    sha256 = changed.sha256();
  }

  /** Makes a draft the promise that holds. */
  public void activate(long expectedLockVersion, Instant now) {
    ETags.check(expectedLockVersion, lockVersion);
    become(ContractStatus.ACTIVE);
    activatedAt = now;
  }

  /** Gives way to a newer version. */
  public void deprecate() {
    become(ContractStatus.DEPRECATED);
  }

  /** Ends a deprecated version. */
  public void retire() {
    become(ContractStatus.RETIRED);
  }

  private void become(ContractStatus next) {
    if (!status.canBecome(next)) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION,
          "Version " + number + " is " + status + " and cannot become " + next);
    }
    status = next;
  }

  public UUID id() {
    return id;
  }

  public String contractId() {
    return contractId;
  }

  /** Its place among the versions of the contract, from 1 in the order of adding. */
  public int ordinal() {
    return ordinal;
  }

  /** The version as the document states it. */
  public String number() {
    return number;
  }

  public ContractStatus status() {
    return status;
  }

  /** The document as it was given. */
  public ContractDocument document() {
    return new ContractDocument(document, mediaType, sha256);
  }

  /** What a list of versions shows. */
  public VersionSummary summary() {
    return new VersionSummary(number, status, createdAt, createdBy, createdByName);
  }

  public @Nullable Instant activatedAt() {
    return activatedAt;
  }

  /** Grows with every change of the row; goes out as ETag. */
  public long lockVersion() {
    return lockVersion;
  }
}
