package io.meshport.access.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What time alone makes due on a grant. */
public enum GrantWork {
  /** Its window starts. */
  START,
  /** Its window is over. */
  END,
  /** A step that Keycloak has not taken yet is tried again. */
  RETRY,
  /** Its subject is told that the end comes near. */
  ANNOUNCEMENT;

  /** Whether it is due on the grant. */
  public boolean isDue(AccessGrant grant, Instant now) {
    GrantStatus status = grant.status();
    return switch (this) {
      case START -> status == GrantStatus.SCHEDULED && reached(grant.window().startsAt(), now);
      case END -> grant.isEndable() && reached(grant.window().endsAt(), now);
      case RETRY -> status.isUnfinished() && reached(grant.nextAttemptAt(), now);
      case ANNOUNCEMENT ->
          status == GrantStatus.ACTIVE
              && grant.announcedAt() == null
              && reached(grant.window().announceAt(), now);
    };
  }

  private static boolean reached(@Nullable Instant moment, Instant now) {
    return moment != null && !moment.isAfter(now);
  }
}
