package io.meshport.scaffolder.model.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works on a task, for how long in all, and how often that broke off. */
@Embeddable
class Hold {
  @Column(name = "claim_id")
  private @Nullable UUID claimId;

  @Column(name = "claimed_at")
  private @Nullable Instant claimedAt;

  @Column(name = "worked_millis")
  private long workedMillis;

  @Column(name = "breaks")
  private int breaks;

  Hold() {}

  /** Somebody takes it; from whoever has it still, they did not come back. */
  void take(UUID claim, Instant now) {
    if (claimId != null) {
      breaks++;
    }
    claimId = claim;
    claimedAt = now;
  }

  void letGo(Instant now) {
    workedMillis = worked(now).toMillis();
    claimId = null;
    claimedAt = null;
  }

  void breakOff(Instant now) {
    breaks++;
    letGo(now);
  }

  void goWell() {
    breaks = 0;
  }

  void startAnew() {
    workedMillis = 0;
    breaks = 0;
  }

  boolean isTaken() {
    return claimId != null;
  }

  boolean isBy(UUID claim) {
    return claim.equals(claimId);
  }

  int breaks() {
    return breaks;
  }

  Duration worked(Instant now) {
    Duration before = Duration.ofMillis(workedMillis);
    return claimedAt == null ? before : before.plus(Duration.between(claimedAt, now));
  }
}
