package io.meshport.contract.model.consent;

import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsentId;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task that a breaking change gives to one consumer of the port: accept it, say that the move
 * is done, or object until a date. Access that the new version outgrew also has a day on which it
 * ends unless it was approved anew.
 */
@Entity
@Table(name = "contract_consent")
public class ContractConsent {
  /** The longest comment. */
  public static final int LONGEST_COMMENT = 2000;

  @Id private UUID id;

  @Column(name = "contract_id", updatable = false)
  private String contractId;

  @Column(name = "former_version", updatable = false)
  private String formerVersion;

  @Column(name = "version", updatable = false)
  private String version;

  @Column(name = "product_id", updatable = false)
  private UUID productId;

  @Column(name = "output_port", updatable = false)
  private String outputPort;

  @Column(name = "notice_ends_at", updatable = false)
  private Instant noticeEndsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type", updatable = false)
  private PortConsumer.Type subjectType;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Column(name = "subject_name", updatable = false)
  private String subjectName;

  @Column(name = "subject_team", updatable = false)
  private @Nullable String subjectTeam;

  @Column(name = "requester_id", updatable = false)
  private String requesterId;

  @Column(name = "carries_over", updatable = false)
  private boolean carriesOver;

  @Column(name = "widening", updatable = false)
  private @Nullable String widening;

  @Column(name = "access_ends_at")
  private @Nullable Instant accessEndsAt;

  @Column(name = "access_settled_at")
  private @Nullable Instant accessSettledAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ConsentState state;

  @Column(name = "objection_until")
  private @Nullable LocalDate objectionUntil;

  @Column(name = "comment")
  private @Nullable String comment;

  @Column(name = "answered_by")
  private @Nullable String answeredBy;

  @Column(name = "answered_by_name")
  private @Nullable String answeredByName;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  protected ContractConsent() {}

  private ContractConsent(BreakingChange change, ConsumerGrant grant, Instant now) {
    PortConsumer consumer = grant.consumer();
    this.id = UUID.randomUUID();
    this.contractId = change.contractId();
    this.formerVersion = change.formerVersion();
    this.version = change.version();
    this.productId = change.productId();
    this.outputPort = change.port().toString();
    this.noticeEndsAt = change.noticeEndsAt();
    this.subjectType = consumer.type();
    this.subjectId = consumer.id();
    this.subjectName = consumer.name();
    this.subjectTeam = consumer.team();
    this.requesterId = grant.requesterId();
    this.state = ConsentState.OPEN;
    this.openedAt = now;
  }

  /**
   * Asks a consumer.
   *
   * @param grant one of its grants on the port
   * @param widening why its access does not cover the new version; none when it does
   */
  public static ContractConsent open(
      BreakingChange change, ConsumerGrant grant, @Nullable String widening, Instant now) {
    ContractConsent consent = new ContractConsent(change, grant, now);
    consent.carriesOver = widening == null;
    consent.widening = widening;
    consent.accessEndsAt = widening == null ? null : change.noticeEndsAt();
    return consent;
  }

  /** The consumer agrees and will move in time. */
  public void accept(Answer answer) {
    answered(ConsentState.ACCEPTED, answer);
    keepAccessUntil(noticeEndsAt);
  }

  /** The consumer has moved. */
  public void migrated(Answer answer) {
    answered(ConsentState.MIGRATED, answer);
    keepAccessUntil(noticeEndsAt);
  }

  /**
   * The consumer needs the former version longer than the notice lasts.
   *
   * @param until the last day on which it is needed
   * @param latest the last day that can be asked for
   */
  public void object(Answer answer, LocalDate until, String why, LocalDate latest) {
    LocalDate lastDayOfNotice = LocalDate.ofInstant(noticeEndsAt, ZoneOffset.UTC);
    if (until.isBefore(lastDayOfNotice) || until.isAfter(latest)) {
      throw refused(
          "/until", "must be a day from " + lastDayOfNotice + " to " + latest + ", both included");
    }
    String reason = why.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_COMMENT || reason.indexOf('\0') >= 0) {
      throw refused("/comment", "must say in 1 to " + LONGEST_COMMENT + " characters why");
    }
    answered(ConsentState.OBJECTED, answer);
    objectionUntil = until;
    comment = reason;
    keepAccessUntil(neededUntil());
  }

  private static PortalException refused(String pointer, String message) {
    return new PortalException(
        ProblemType.INVALID_INPUT,
        pointer + " " + message,
        List.of(Violation.at(pointer, message)));
  }

  // An answer takes the place of the one before, also of an objection.
  private void answered(ConsentState answer, Answer by) {
    ETags.check(by.seenVersion(), lockVersion);
    if (!state.isUnsettled()) {
      throw new PortalException(
              ProblemType.ILLEGAL_TRANSITION,
              "The consent is " + state + " and no longer asked for")
          .withRemedy("Read it again");
    }
    state = answer;
    objectionUntil = null;
    comment = null;
    answeredBy = by.userId();
    answeredByName = by.name();
    answeredAt = by.at();
  }

  private void keepAccessUntil(Instant end) {
    if (accessEndsAt != null && accessSettledAt == null) {
      accessEndsAt = end;
    }
  }

  /** A later breaking change asks the same consumer anew. */
  public void supersede() {
    require(state.isUnsettled(), "be superseded");
    state = ConsentState.SUPERSEDED;
  }

  /** The former version ended before a final answer. */
  public void lapse() {
    require(state.isUnsettled(), "lapse");
    state = ConsentState.LAPSED;
  }

  /** The consumer's access ended, so there is nothing to answer. */
  public void release() {
    require(state.isUnsettled(), "be released");
    state = ConsentState.RELEASED;
  }

  /** The consumer has access again before the change is through. */
  public void reopen() {
    require(state == ConsentState.RELEASED, "be asked for again");
    state = ConsentState.OPEN;
  }

  /** Notes that access was ended, or left because it was approved anew. */
  public void accessSettled(Instant now) {
    require(accessEndsAt != null && accessSettledAt == null, "settle its access");
    accessSettledAt = now;
  }

  /** Whether access that the new version outgrew is to be looked at now. */
  public boolean isAccessDue(Instant now) {
    return awaitsAccessEnd() && accessEndsAt != null && !accessEndsAt.isAfter(now);
  }

  /** Whether access will be looked at some day. */
  public boolean awaitsAccessEnd() {
    return accessEndsAt != null && accessSettledAt == null;
  }

  /** Until when the consumer needs the former version: the notice, or the day it objected until. */
  public Instant neededUntil() {
    if (state == ConsentState.OBJECTED && objectionUntil != null) {
      return objectionUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    return noticeEndsAt;
  }

  /** Whether the end of the former version still matters to the consumer. */
  public boolean wantsReminder() {
    return switch (state) {
      case OPEN, OBJECTED, ACCEPTED, SUPERSEDED -> true;
      case MIGRATED -> awaitsAccessEnd();
      case LAPSED, RELEASED -> false;
    };
  }

  private void require(boolean possible, String what) {
    if (!possible) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "A consent that is " + state + " cannot " + what);
    }
  }

  public ConsentId id() {
    return new ConsentId(id);
  }

  /** The change that it is about. */
  public BreakingChange change() {
    return new BreakingChange(
        contractId, formerVersion, version, productId, PortKey.parse(outputPort), noticeEndsAt);
  }

  public PortConsumer consumer() {
    return new PortConsumer(subjectType, subjectId, subjectName, subjectTeam);
  }

  /** Keycloak's id of who asked for the access. */
  public String requesterId() {
    return requesterId;
  }

  public ConsentState state() {
    return state;
  }

  public @Nullable LocalDate objectionUntil() {
    return objectionUntil;
  }

  public @Nullable String comment() {
    return comment;
  }

  /** Name of who answered last. */
  public @Nullable String answeredByName() {
    return answeredByName;
  }

  /** Keycloak's id of who answered last. */
  public @Nullable String answeredBy() {
    return answeredBy;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  /** Whether access goes on without a new approval. */
  public boolean carriesOver() {
    return carriesOver;
  }

  /** Why a new approval is needed; none when access carries over. */
  public @Nullable String widening() {
    return widening;
  }

  /** When access ends unless it was approved anew; none when it carries over. */
  public @Nullable Instant accessEndsAt() {
    return accessEndsAt;
  }

  public @Nullable Instant accessSettledAt() {
    return accessSettledAt;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Grows with every change of the row; goes out as ETag. */
  public long lockVersion() {
    return lockVersion;
  }
}
