package io.meshport.access.service;

import io.meshport.access.AccessEventType;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessEvents;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.Actor;
import io.meshport.access.model.GrantStatus;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.identity.Caller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Writes requests and decisions, one transaction per call and no remote call in any.
 *
 * <p>A decision, the state it leads to, its grant and its events are one transaction; the locked
 * row lets exactly one of many approvers through.
 */
@Singleton
@Transactional
public class RequestLedger {
  private static final int BATCH = 100;

  private final AccessRequestRepository requests;
  private final AccessGrantRepository grants;
  private final ProductCatalog catalog;
  private final Outbox outbox;
  private final AccessConfig config;
  private final Clock clock;

  @Inject
  public RequestLedger(
      AccessRequestRepository requests,
      AccessGrantRepository grants,
      ProductCatalog catalog,
      Outbox outbox,
      AccessConfig config,
      Clock clock) {
    this.requests = requests;
    this.grants = grants;
    this.catalog = catalog;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** Keeps a submitted request and tells the approvers. */
  public AccessRequest submit(AccessRequest request) {
    requests.add(request);
    outbox.append(AccessEvents.request(AccessEventType.REQUEST_SUBMITTED, request));
    return request;
  }

  /** Approves and schedules the grant. */
  public AccessRequest approve(
      Caller caller, AccessRequestId id, long seenVersion, DecisionCommand command) {
    command.requireApproval();
    AccessRequest request = decidable(caller, id, seenVersion);
    refuseRetired(request);
    Instant now = clock.instant();
    AccessDecision approval =
        request.approve(Actor.of(caller), command.reason(), command.durationDays(), now);
    requests.add(approval);
    outbox.append(AccessEvents.decided(request, approval));
    schedule(request, approval, now);
    return request;
  }

  /** Denies and says why. */
  public AccessRequest deny(
      Caller caller, AccessRequestId id, long seenVersion, DecisionCommand command) {
    String reason = command.requireDenial();
    AccessRequest request = decidable(caller, id, seenVersion);
    AccessDecision denial = request.deny(Actor.of(caller), reason, clock.instant());
    requests.add(denial);
    outbox.append(AccessEvents.decided(request, denial));
    return request;
  }

  /** Takes a request back. */
  public AccessRequest withdraw(Caller caller, AccessRequestId id, long seenVersion) {
    AccessRequest request = locked(caller, id);
    AccessRights.requireWithdrawer(caller, request);
    refuseClosed(request);
    ETags.check(seenVersion, request.version());
    request.withdraw(clock.instant());
    outbox.append(AccessEvents.request(AccessEventType.REQUEST_WITHDRAWN, request));
    return request;
  }

  /**
   * Closes requests that nobody decided in time.
   *
   * @return whether there may be more of them
   */
  public boolean lapseOverdue() {
    Instant now = clock.instant();
    List<AccessRequest> overdue = requests.lockOpenSince(now.minus(config.lapse()), BATCH);
    for (AccessRequest request : overdue) {
      request.lapse(now);
      outbox.append(AccessEvents.request(AccessEventType.REQUEST_LAPSED, request));
    }
    return overdue.size() == BATCH;
  }

  private AccessRequest decidable(Caller caller, AccessRequestId id, long seenVersion) {
    AccessRequest request = locked(caller, id);
    AccessRights.requireDecider(caller, request);
    refuseClosed(request);
    ETags.check(seenVersion, request.version());
    return request;
  }

  private AccessRequest locked(Caller caller, AccessRequestId id) {
    return requests
        .lock(id)
        .filter(request -> AccessRights.maySee(caller, request))
        .orElseThrow(
            () -> new PortalException(ProblemType.NOT_FOUND, "There is no such access request"));
  }

  private void refuseClosed(AccessRequest request) {
    if (request.isOpen()) {
      return;
    }
    String how =
        requests.decisionsOn(List.of(request.id())).stream()
            .reduce((first, last) -> last)
            .map(
                decision ->
                    decision.outcome()
                        + " by "
                        + decision.decider().name()
                        + " at "
                        + decision.decidedAt())
            .orElse(request.status() + " at " + request.closedAt());
    throw new PortalException(ProblemType.ALREADY_DECIDED, "The request was " + how)
        .withRemedy("Read the request again");
  }

  private void refuseRetired(AccessRequest request) {
    boolean retired =
        catalog
            .lock(request.productId())
            .filter(product -> product.lifecycle() != Lifecycle.RETIRED)
            .isEmpty();
    if (retired) {
      throw new PortalException(
              ProblemType.ILLEGAL_TRANSITION,
              "The product " + request.productTitle() + " is retired; no access is given any more")
          .withRemedy("Deny the request and name another product");
    }
  }

  // A renewal starts when the running grant ends, so that access has neither gap nor overlap.
  private void schedule(AccessRequest request, AccessDecision approval, Instant now) {
    Instant startsAt =
        grants.lockRunningOf(request.subject(), request.port()).stream()
            .filter(grant -> !grant.status().isRevoking())
            .map(grant -> grant.window().endsAt())
            .filter(end -> end.isAfter(now))
            .max(Instant::compareTo)
            .orElse(now);
    AccessGrant grant = AccessGrant.schedule(request, approval, startsAt);
    if (!startsAt.isAfter(now)) {
      grant.startActivation(now, config.patience());
    }
    grants.add(grant);
    outbox.append(
        AccessEvents.grant(
            grant.status() == GrantStatus.SCHEDULED
                ? AccessEventType.GRANT_SCHEDULED
                : AccessEventType.GRANT_ACTIVATION_STARTED,
            grant));
  }
}
