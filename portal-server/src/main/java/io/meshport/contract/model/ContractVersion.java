package io.meshport.contract.model;

import io.meshport.contract.model.consent.Reminders;
import io.meshport.platform.http.ETags;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  @Column(name = "successor")
  private @Nullable String successor;

  @Column(name = "notice_ends_at")
  private @Nullable Instant noticeEndsAt;

  @Column(name = "reminded_days")
  private @Nullable Integer remindedDays;

  @Column(name = "next_look_at")
  private @Nullable Instant nextLookAt;

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

  /** Gives way to a newer version that breaks nobody's work. */
  public void giveWayTo(String newer) {
    become(ContractStatus.DEPRECATED);
    successor = newer;
  }

  /** Gives way to a newer version that breaks somebody's work, and stays for a notice. */
  public void giveWayTo(String newer, Instant noticeEnd, Instant now) {
    giveWayTo(newer);
    noticeEndsAt = noticeEnd;
    remindedDays = Reminders.reached(noticeEnd, now).orElse(null);
    nextLookAt = now;
  }

  /**
   * Announces the last day of a version, once.
   *
   * @param lastDay in the future
   * @param following what takes its place: a version of the contract, or the address of a port
   */
  public void announceEnd(
      LocalDate lastDay, @Nullable String following, long expectedLockVersion, Instant now) {
    ETags.check(expectedLockVersion, lockVersion);
    if (!mayAnnounceEnd()) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION,
          "Version "
              + number
              + " is "
              + status
              + (hasEnd()
                  ? " and its end is known already"
                  : " and holds no promise that could end"));
    }
    if (!lastDay.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      String message = "must be in the future";
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "/endDate " + message,
          List.of(Violation.at("/endDate", message)));
    }
    status = ContractStatus.DEPRECATED;
    endDate = lastDay;
    if (following != null) {
      successor = following;
    }
    remindedDays = Reminders.reached(dayAfter(lastDay), now).orElse(null);
    nextLookAt = now;
  }

  /** Whether its end can be announced: it holds, or it gave way without a notice. */
  public boolean mayAnnounceEnd() {
    return status == ContractStatus.ACTIVE || (status == ContractStatus.DEPRECATED && !hasEnd());
  }

  private boolean hasEnd() {
    return endDate != null || noticeEndsAt != null;
  }

  private static Instant dayAfter(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first moment after it, as far as one is announced. */
  public Optional<Instant> endsAt() {
    return noticeEndsAt != null
        ? Optional.of(noticeEndsAt)
        : Optional.ofNullable(endDate).map(ContractVersion::dayAfter);
  }

  /**
   * Notes that consumers are reminded of the end now, if that is due.
   *
   * @return how many days before the end the reminder speaks of
   */
  public Optional<Integer> remind(Instant now) {
    Optional<Integer> due =
        status == ContractStatus.DEPRECATED
            ? endsAt().flatMap(end -> Reminders.due(end, remindedDays, now))
            : Optional.empty();
    due.ifPresent(days -> remindedDays = days);
    return due;
  }

  /** Notes that nothing is left to wait for. */
  public void lookNoMore() {
    nextLookAt = null;
  }

  /** Ends a deprecated version whose time has come. */
  public void retire() {
    become(ContractStatus.RETIRED);
  }

  /**
   * Ends a deprecated version because an owner says so, unless somebody still relies on it.
   *
   * @param reliance who does, in sentences
   */
  public void retire(long expectedLockVersion, List<Violation> reliance) {
    ETags.check(expectedLockVersion, lockVersion);
    if (status == ContractStatus.DEPRECATED && !reliance.isEmpty()) {
      throw new PortalException(ProblemType.RETIREMENT_REFUSED, reliance.get(0).message(), reliance)
          .withRemedy("Wait until it ends by itself, or settle what is listed under errors");
    }
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
    return new VersionSummary(
        number, status, createdAt, createdBy, createdByName, endDate, successor, noticeEndsAt);
  }

  public @Nullable Instant activatedAt() {
    return activatedAt;
  }

  public @Nullable LocalDate endDate() {
    return endDate;
  }

  /** What takes its place: a version of the contract, or the address of a port. */
  public @Nullable String successor() {
    return successor;
  }

  /** Until when it stays beside the version that broke with it, if one did. */
  public @Nullable Instant noticeEndsAt() {
    return noticeEndsAt;
  }

  /** When somebody looks at what its end makes due; none when nothing is left. */
  public @Nullable Instant nextLookAt() {
    return nextLookAt;
  }

  /** Grows with every change of the row; goes out as ETag. */
  public long lockVersion() {
    return lockVersion;
  }
}
