package io.meshport.access.model;

import io.meshport.access.AccessGrantId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The permission that an approved request led to: a client role in Keycloak that the subject has
 * between two moments.
 *
 * <p>It never says ACTIVE or gone before Keycloak was seen to agree; what could not be done is an
 * alarm with its reason and is tried again until it is done.
 */
@Entity
@Table(name = "access_grant")
public class AccessGrant {
  @Id private UUID id;

  @Column(name = "request_id", updatable = false)
  private UUID requestId;

  @Column(name = "approval_id", updatable = false)
  private UUID approvalId;

  @Column(name = "requester_id", updatable = false)
  private String requesterId;

  @Column(name = "product_id", updatable = false)
  private UUID productId;

  @Embedded private PortRef port;

  @Embedded private Subject subject;

  @Embedded private GrantWindow window;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private GrantStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "health")
  private GrantHealth health;

  @Column(name = "activated_at")
  private @Nullable Instant activatedAt;

  @Column(name = "announced_at")
  private @Nullable Instant announcedAt;

  @Embedded private @Nullable Ending ending;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "failure")
  private @Nullable String failure;

  @Column(name = "failed_at")
  private @Nullable Instant failedAt;

  @Column(name = "attempts")
  private int attempts;

  @Column(name = "next_attempt_at")
  private @Nullable Instant nextAttemptAt;

  @Version
  @Column(name = "version")
  private long version;

  protected AccessGrant() {}

  private AccessGrant(AccessRequest request, AccessDecision approval, GrantWindow window) {
    this.id = UUID.randomUUID();
    this.requestId = request.id().value();
    this.approvalId = approval.id();
    this.requesterId = request.requester().id();
    this.productId = request.productId();
    this.port = request.port();
    this.subject = request.subject();
    this.window = window;
    this.status = GrantStatus.SCHEDULED;
    this.health = GrantHealth.UNKNOWN;
  }

  /**
   * The grant that an approval leads to.
   *
   * @param startsAt now, or the end of the running grant when this one renews it
   */
  public static AccessGrant schedule(
      AccessRequest request, AccessDecision approval, Instant startsAt) {
    Integer days = approval.grantedDays();
    if (approval.outcome() != AccessDecision.Outcome.APPROVED
        || days == null
        || !approval.requestId().equals(request.id().value())) {
      throw new IllegalArgumentException("A grant needs the approval of its request");
    }
    return new AccessGrant(request, approval, GrantWindow.of(startsAt, days));
  }

  /** Begins to make it in Keycloak, once its window has started. */
  public void startActivation(Instant now, Duration patience) {
    require(status == GrantStatus.SCHEDULED && !window.startsAt().isAfter(now), "be activated");
    status = GrantStatus.ACTIVATING;
    expectWithin(now, patience);
  }

  /** Keycloak was seen to hold it. */
  public void activated(Instant now) {
    require(status.isActivating(), "become active");
    status = GrantStatus.ACTIVE;
    activatedAt = now;
    health = GrantHealth.VERIFIED;
    finishAttempt();
  }

  /** Begins to end it; also what was never made goes this way, so that nothing stays behind. */
  public void startRevocation(Ending how, Instant now, Duration patience) {
    requireEndable();
    status = GrantStatus.REVOKING;
    ending = how;
    finishAttempt();
    expectWithin(now, patience);
  }

  /** Keycloak was seen without it, or another grant still needs the same role. */
  public void removed(Instant now) {
    require(status.isRevoking(), "be gone");
    Ending how = ending;
    boolean byItself = how != null && how.isByItself();
    status = byItself ? GrantStatus.ENDED : GrantStatus.REVOKED;
    endedAt = now;
    health = GrantHealth.VERIFIED;
    finishAttempt();
  }

  /**
   * Keycloak could not be brought to agree.
   *
   * @return whether that is news, and not the same alarm as before
   */
  public boolean failed(String reason, Instant now, Duration pause) {
    require(status.isUnfinished(), "fail");
    boolean news = status == GrantStatus.ACTIVATING || status == GrantStatus.REVOKING;
    status = status.isActivating() ? GrantStatus.ACTIVATION_FAILED : GrantStatus.REVOCATION_FAILED;
    failure = reason;
    failedAt = now;
    attempts++;
    nextAttemptAt = now.plus(pause);
    return news;
  }

  /** Notes that an unfinished step was queued again and should be done soon. */
  public void requeued(Instant now, Duration patience) {
    require(status.isUnfinished(), "be tried again");
    expectWithin(now, patience);
  }

  /** Notes that its subject was told of the coming end. */
  public void endAnnounced(Instant now) {
    require(status == GrantStatus.ACTIVE && announcedAt == null, "be announced");
    announcedAt = now;
  }

  /**
   * Keeps what a look at Keycloak gave; a grant that waits for Keycloak is not judged.
   *
   * @return whether that is a drift not known before
   */
  public boolean verified(GrantHealth seen) {
    if (status != GrantStatus.ACTIVE) {
      return false;
    }
    boolean news = seen == GrantHealth.DRIFTED && health != GrantHealth.DRIFTED;
    health = seen;
    return news;
  }

  /** Refuses what is over already or on its way out. */
  public void requireEndable() {
    require(isEndable(), "be ended");
  }

  /** Whether its end can still be begun. */
  public boolean isEndable() {
    return status == GrantStatus.SCHEDULED || status.needsRole();
  }

  /** Whether both are about the same subject and port and so share one role in Keycloak. */
  public boolean sharesRoleWith(Subject otherSubject, PortRef otherPort) {
    return subject.sameAs(otherSubject) && port.equals(otherPort);
  }

  private void require(boolean allowed, String what) {
    if (!allowed) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "A grant that is " + status + " cannot " + what);
    }
  }

  private void expectWithin(Instant now, Duration patience) {
    nextAttemptAt = now.plus(patience);
  }

  private void finishAttempt() {
    failure = null;
    failedAt = null;
    attempts = 0;
    nextAttemptAt = null;
  }

  public AccessGrantId id() {
    return new AccessGrantId(id);
  }

  public UUID requestId() {
    return requestId;
  }

  public String requesterId() {
    return requesterId;
  }

  public UUID productId() {
    return productId;
  }

  public PortRef port() {
    return port;
  }

  public Subject subject() {
    return subject;
  }

  public GrantWindow window() {
    return window;
  }

  public GrantStatus status() {
    return status;
  }

  public GrantHealth health() {
    return health;
  }

  public @Nullable Instant activatedAt() {
    return activatedAt;
  }

  public @Nullable Instant announcedAt() {
    return announcedAt;
  }

  /** How its end was begun, if it was. */
  public @Nullable Ending ending() {
    return ending;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Why the running step could not be done yet. */
  public @Nullable String failure() {
    return failure;
  }

  public @Nullable Instant failedAt() {
    return failedAt;
  }

  public int attempts() {
    return attempts;
  }

  /** When an unfinished step is tried again unless it is done by then. */
  public @Nullable Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  public long version() {
    return version;
  }
}
