package io.meshport.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a grant holds.
 *
 * @param startsAt first moment
 * @param endsAt first moment after it
 * @param announceAt when the subject is told that the end comes near
 */
@Embeddable
public record GrantWindow(
    @Column(name = "starts_at", updatable = false) Instant startsAt,
    @Column(name = "ends_at", updatable = false) Instant endsAt,
    @Column(name = "announce_at", updatable = false) Instant announceAt) {
  private static final Duration NOTICE = Duration.ofDays(7);

  /** A window of some days; a short one is announced when its last quarter begins. */
  public static GrantWindow of(Instant startsAt, int days) {
    Duration length = Duration.ofDays(days);
    Duration quarter = length.dividedBy(4);
    Duration notice = quarter.compareTo(NOTICE) < 0 ? quarter : NOTICE;
    Instant endsAt = startsAt.plus(length);
    return new GrantWindow(startsAt, endsAt, endsAt.minus(notice));
  }
}
