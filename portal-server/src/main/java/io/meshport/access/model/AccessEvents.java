package io.meshport.access.model;

import io.meshport.access.AccessEvent;
import io.meshport.access.AccessEventType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what happened to requests and grants, with the facts that listeners cannot look up. */
public final class AccessEvents {
  private AccessEvents() {}

  /** Something happened to a request that no decision made. */
  public static AccessEvent request(AccessEventType kind, AccessRequest request) {
    return new AccessEvent(kind, AccessEvent.REQUEST, request.id().toString(), facts(request));
  }

  /** A request was decided. */
  public static AccessEvent decided(AccessRequest request, AccessDecision decision) {
    Map<String, String> facts = facts(request);
    facts.put("deciderId", decision.decider().id());
    facts.put("deciderName", decision.decider().name());
    put(facts, "reason", decision.reason());
    AccessEventType kind =
        decision.outcome() == AccessDecision.Outcome.APPROVED
            ? AccessEventType.REQUEST_APPROVED
            : AccessEventType.REQUEST_DENIED;
    return new AccessEvent(kind, AccessEvent.REQUEST, request.id().toString(), facts);
  }

  /** Something happened to a grant. */
  public static AccessEvent grant(AccessEventType kind, AccessGrant grant) {
    Map<String, String> facts = facts(grant.port(), grant.subject());
    facts.put("grantId", grant.id().toString());
    facts.put("requestId", grant.requestId().toString());
    facts.put("requesterId", grant.requesterId());
    facts.put("endsAt", grant.window().endsAt().toString());
    put(facts, "failure", grant.failure());
    Ending ending = grant.ending();
    if (ending != null) {
      facts.put("cause", ending.cause().name());
      put(facts, "reason", ending.reason());
      Actor by = ending.by();
      put(facts, "endedByName", by == null ? null : by.name());
    }
    return new AccessEvent(kind, AccessEvent.GRANT, grant.id().toString(), facts);
  }

  private static Map<String, String> facts(AccessRequest request) {
    Map<String, String> facts = facts(request.port(), request.subject());
    facts.put("requestId", request.id().toString());
    facts.put("requesterId", request.requester().id());
    facts.put("requesterName", request.requester().name());
    facts.put("productTitle", request.productTitle());
    facts.put("route", request.route().name());
    facts.put("approverIds", request.approvers().ids());
    return facts;
  }

  private static Map<String, String> facts(PortRef port, Subject subject) {
    Map<String, String> facts = new HashMap<>();
    facts.put("outputPort", port.key().toString());
    facts.put("domain", port.domain());
    facts.put("subjectType", subject.type().name());
    facts.put("subjectId", subject.id());
    facts.put("subjectName", subject.name());
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
