package io.meshport.access.model;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.RequestFile.ContractRef;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks that a subject may read an output port, for a purpose and for some days.
 *
 * <p>What was asked, on which contract version, and who decides is frozen at submission. Exactly
 * one decision closes it, and neither the requester nor the subject makes it.
 */
@Entity
@Table(name = "access_request")
public class AccessRequest {
  static final int ONLY_STEP = 1;

  @Id private UUID id;

  @Embedded private PortRef port;

  @Column(name = "product_id", updatable = false)
  private UUID productId;

  @Column(name = "product_title", updatable = false)
  private String productTitle;

  @Embedded private @Nullable ContractRef contract;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "requester_id", updatable = false))
  @AttributeOverride(
      name = "username",
      column = @Column(name = "requester_username", updatable = false))
  @AttributeOverride(name = "name", column = @Column(name = "requester_name", updatable = false))
  private Actor requester;

  @Embedded private Subject subject;

  @Column(name = "purpose", updatable = false)
  private String purpose;

  @Column(name = "duration_days", updatable = false)
  private int durationDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "route", updatable = false)
  private Route route;

  @Column(name = "approvers", updatable = false)
  private Approvers approvers;

  @Column(name = "submitted_at", updatable = false)
  private Instant submittedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private RequestStatus status;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Version
  @Column(name = "version")
  private long version;

  protected AccessRequest() {}

  private AccessRequest(RequestFile file, Actor requester, Instant now) {
    this.id = UUID.randomUUID();
    this.port = PortRef.of(file.form().port());
    this.productId = file.product().id();
    this.productTitle = file.product().title();
    this.contract = file.contract();
    this.requester = requester;
    this.subject = file.subject();
    this.purpose = file.form().purpose();
    this.durationDays = file.form().durationDays();
    this.route = file.route();
    this.approvers = file.approvers();
    this.submittedAt = now;
    this.status = RequestStatus.SUBMITTED;
  }

  /**
   * Submits a request and freezes it; somebody other than the requester must be there to decide.
   */
  public static AccessRequest submit(RequestFile file, Actor requester, Instant now) {
    boolean someoneElse =
        file.approvers().people().stream().anyMatch(actor -> !actor.id().equals(requester.id()));
    if (!someoneElse) {
      throw new PortalException(
          ProblemType.NO_APPROVER, "Nobody but the requester could decide this request");
    }
    return new AccessRequest(file, requester, now);
  }

  /**
   * Approves it, for as long as was asked for or shorter.
   *
   * @param days for how long, or null for as long as was asked for
   */
  public AccessDecision approve(
      Actor decider, @Nullable String reason, @Nullable Integer days, Instant now) {
    requireDecidableBy(decider);
    if (days != null && (days < 1 || days > durationDays)) {
      String rule = "is 1 to " + durationDays + " days: an approver may only shorten the time";
      throw new PortalException(
          ProblemType.INVALID_INPUT, rule, List.of(Violation.at("/durationDays", rule)));
    }
    close(RequestStatus.APPROVED, now);
    return new AccessDecision(this, AccessDecision.Outcome.APPROVED, decider, now)
        .with(reason, days == null ? Integer.valueOf(durationDays) : days);
  }

  /** Denies it, and says why. */
  public AccessDecision deny(Actor decider, String reason, Instant now) {
    requireDecidableBy(decider);
    if (reason.isBlank()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A denial says why",
          List.of(Violation.at("/reason", "says why the request is denied")));
    }
    close(RequestStatus.DENIED, now);
    return new AccessDecision(this, AccessDecision.Outcome.DENIED, decider, now).with(reason, null);
  }

  /** Takes it back before anybody decided. */
  public void withdraw(Instant now) {
    requireOpen();
    close(RequestStatus.WITHDRAWN, now);
  }

  /** Closes it because nobody decided in time. */
  public void lapse(Instant now) {
    requireOpen();
    close(RequestStatus.LAPSED, now);
  }

  private void requireDecidableBy(Actor decider) {
    requireOpen();
    boolean ownSubject = subject.type() == SubjectType.USER && subject.id().equals(decider.id());
    if (ownSubject || requester.id().equals(decider.id())) {
      throw new PortalException(
          ProblemType.OWN_REQUEST, "The requester and the subject do not decide on the request");
    }
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new PortalException(ProblemType.ALREADY_DECIDED, "The request is " + status);
    }
  }

  private void close(RequestStatus how, Instant now) {
    status = how;
    closedAt = now;
  }

  public AccessRequestId id() {
    return new AccessRequestId(id);
  }

  public PortRef port() {
    return port;
  }

  public UUID productId() {
    return productId;
  }

  public String productTitle() {
    return productTitle;
  }

  public @Nullable ContractRef contract() {
    return contract;
  }

  public Actor requester() {
    return requester;
  }

  public Subject subject() {
    return subject;
  }

  public String purpose() {
    return purpose;
  }

  public int durationDays() {
    return durationDays;
  }

  public Route route() {
    return route;
  }

  public Approvers approvers() {
    return approvers;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public RequestStatus status() {
    return status;
  }

  public boolean isOpen() {
    return status.isOpen();
  }

  /** When it was decided, withdrawn or lapsed. */
  public @Nullable Instant closedAt() {
    return closedAt;
  }

  public long version() {
    return version;
  }
}
