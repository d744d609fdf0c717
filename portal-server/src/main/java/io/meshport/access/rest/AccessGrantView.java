package io.meshport.access.rest;

import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.Ending;
import io.meshport.access.model.Ending.Cause;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.RoleAssignment;
import io.meshport.access.service.GrantDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grant as it travels. */
public record AccessGrantView(
    String id,
    String requestId,
    String outputPort,
    SubjectView subject,
    GrantStatus status,
    GrantHealth health,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant activatedAt,
    @Nullable Instant endedAt,
    @Nullable Cause endCause,
    @Nullable String endReason,
    String role,
    @Nullable String failure,
    @Nullable Instant nextAttemptAt,
    @Nullable String connectionGuide,
    long version,
    List<String> allowedActions) {
  public AccessGrantView {
    allowedActions = List.copyOf(allowedActions);
  }

  static AccessGrantView of(GrantDetails details) {
    AccessGrant grant = details.grant();
    Ending ending = grant.ending();
    return new AccessGrantView(
        grant.id().toString(),
        grant.requestId().toString(),
        grant.port().key().toString(),
        SubjectView.of(grant.subject()),
        grant.status(),
        grant.health(),
        grant.window().startsAt(),
        grant.window().endsAt(),
        grant.activatedAt(),
        grant.endedAt(),
        ending == null ? null : ending.cause(),
        ending == null ? null : ending.reason(),
        RoleAssignment.roleOf(grant.port()),
        grant.failure(),
        grant.failure() == null ? null : grant.nextAttemptAt(),
        details.connectionGuide(),
        grant.version(),
        details.actions());
  }
}
