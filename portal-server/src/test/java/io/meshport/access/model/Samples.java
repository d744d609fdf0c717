package io.meshport.access.model;

import io.meshport.access.model.RequestFile.ContractRef;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Requests and grants in every state, for tests. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final Duration PATIENCE = Duration.ofMinutes(2);
  public static final PortKey PORT = new PortKey("customer", "churn", "table");
  public static final Actor DAVID = new Actor("david-id", "david.chen", "David Chen");
  public static final Actor ANNA = new Actor("anna-id", "anna.schmidt", "Anna Schmidt");
  public static final Actor BEN = new Actor("ben-id", "ben.okafor", "Ben Okafor");
  public static final Subject DAVID_HIMSELF = Subject.user(new UserId("david-id"), "David Chen");
  public static final Subject GROWTH = Subject.team(new TeamId("teams/growth-analytics"));
  public static final Subject SERVICE =
      Subject.service("svc-churn-model", "Churn model", new TeamId("teams/growth-analytics"));

  private Samples() {}

  public static ProductSummary product(PortKey port) {
    return new ProductSummary(
        UUID.nameUUIDFromBytes(
            port.productKey().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        new ProductKey(port.domain(), port.product()),
        "Customer churn",
        "Who leaves",
        "Retention",
        List.of(),
        Lifecycle.PUBLISHED,
        1,
        NOON,
        List.of(new PortSummary(port.port(), "Table", "SNOWFLAKE", "Rows", "connect like this")),
        List.of());
  }

  public static RequestFile file(PortKey port, Subject subject, Route route) {
    return new RequestFile(
        new RequestForm(port, subject.type(), subject.id(), "Campaign planning", 30),
        subject,
        product(port),
        new ContractRef("contract-1", "1.2.0"),
        route,
        new Approvers(List.of(ANNA, BEN)));
  }

  public static AccessRequest request(PortKey port, Subject subject, Actor requester, Instant at) {
    return AccessRequest.submit(file(port, subject, Route.DOMAIN_OWNERS), requester, at);
  }

  public static AccessRequest request() {
    return request(PORT, DAVID_HIMSELF, DAVID, NOON);
  }

  /** An approved request with its decision and its grant. */
  public record Approved(AccessRequest request, AccessDecision decision, AccessGrant grant) {}

  public static Approved approved(PortKey port, Subject subject, Instant startsAt) {
    AccessRequest request = request(port, subject, DAVID, NOON);
    AccessDecision decision = request.approve(ANNA, null, null, NOON);
    return new Approved(request, decision, AccessGrant.schedule(request, decision, startsAt));
  }

  public static AccessGrant scheduled() {
    return approved(PORT, DAVID_HIMSELF, NOON).grant();
  }

  public static AccessGrant activating() {
    AccessGrant grant = scheduled();
    grant.startActivation(NOON, PATIENCE);
    return grant;
  }

  public static AccessGrant active() {
    AccessGrant grant = activating();
    grant.activated(NOON);
    return grant;
  }

  public static AccessGrant revoking(Ending ending) {
    AccessGrant grant = active();
    grant.startRevocation(ending, NOON, PATIENCE);
    return grant;
  }

  public static Ending byOwner() {
    return new Ending(Ending.Cause.OWNER, "Misuse", ANNA);
  }

  public static AccessGrant in(GrantStatus status) {
    return switch (status) {
      case SCHEDULED -> scheduled();
      case ACTIVATING -> activating();
      case ACTIVE -> active();
      case ACTIVATION_FAILED -> failed(activating());
      case REVOKING -> revoking(byOwner());
      case REVOCATION_FAILED -> failed(revoking(byOwner()));
      case ENDED -> removed(revoking(Ending.expiry()));
      case REVOKED -> removed(revoking(byOwner()));
    };
  }

  private static AccessGrant failed(AccessGrant grant) {
    grant.failed("Keycloak does not answer", NOON, PATIENCE);
    return grant;
  }

  private static AccessGrant removed(AccessGrant grant) {
    grant.removed(NOON);
    return grant;
  }
}
