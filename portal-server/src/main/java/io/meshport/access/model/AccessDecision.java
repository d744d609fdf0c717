package io.meshport.access.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an approver said about one step of a request: written once, never edited, never removed.
 *
 * <p>It repeats requester and subject so that the database itself refuses a decision of theirs.
 */
@Entity
@Table(name = "access_decision")
public class AccessDecision {
  /** What was decided. */
  public enum Outcome {
    APPROVED,
    DENIED
  }

  @Id private UUID id;

  @Column(name = "request_id", updatable = false)
  private UUID requestId;

  @Column(name = "step", updatable = false)
  private int step;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", updatable = false)
  private Outcome outcome;

  @Column(name = "requester_id", updatable = false)
  private String requesterId;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type", updatable = false)
  private SubjectType subjectType;

  @Column(name = "subject_id", updatable = false)
  private String subjectId;

  @Embedded
  @AttributeOverride(name = "id", column = @Column(name = "decider_id", updatable = false))
  @AttributeOverride(
      name = "username",
      column = @Column(name = "decider_username", updatable = false))
  @AttributeOverride(name = "name", column = @Column(name = "decider_name", updatable = false))
  private Actor decider;

  @Column(name = "reason", updatable = false)
  private @Nullable String reason;

  @Column(name = "granted_days", updatable = false)
  private @Nullable Integer grantedDays;

  @Column(name = "decided_at", updatable = false)
  private Instant decidedAt;

  protected AccessDecision() {}

  AccessDecision(AccessRequest request, Outcome outcome, Actor decider, Instant now) {
    this.id = UUID.randomUUID();
    this.requestId = request.id().value();
    this.step = AccessRequest.ONLY_STEP;
    this.outcome = outcome;
    this.requesterId = request.requester().id();
    this.subjectType = request.subject().type();
    this.subjectId = request.subject().id();
    this.decider = decider;
    this.decidedAt = now;
  }

  AccessDecision with(@Nullable String why, @Nullable Integer days) {
    this.reason = why;
    this.grantedDays = days;
    return this;
  }

  public UUID id() {
    return id;
  }

  public UUID requestId() {
    return requestId;
  }

  public int step() {
    return step;
  }

  public Outcome outcome() {
    return outcome;
  }

  public Actor decider() {
    return decider;
  }

  public @Nullable String reason() {
    return reason;
  }

  /** For how many days access was given; none on a denial. */
  public @Nullable Integer grantedDays() {
    return grantedDays;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
