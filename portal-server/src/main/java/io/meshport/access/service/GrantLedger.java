package io.meshport.access.service;

import io.meshport.access.AccessEventType;
import io.meshport.access.AccessGrantId;
import io.meshport.access.model.AccessEvents;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.Ending;
import io.meshport.access.model.GrantGateway;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.GrantWork;
import io.meshport.identity.Caller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes grants, one transaction per call and no remote call in any. */
@Singleton
@Transactional
public class GrantLedger {
  private static final int BATCH = 100;
  private static final Duration PAUSE_WITHOUT_SUBJECT = Duration.ofMinutes(10);

  private final AccessGrantRepository grants;
  private final Outbox outbox;
  private final AccessConfig config;
  private final Clock clock;

  @Inject
  public GrantLedger(
      AccessGrantRepository grants, Outbox outbox, AccessConfig config, Clock clock) {
    this.grants = grants;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  /** What Keycloak should say now about the subject and port of this grant. */
  public Optional<GrantIntent> intentOf(AccessGrantId id) {
    return grants
        .find(id)
        .map(
            grant ->
                new GrantIntent(
                    grant.subject(),
                    grant.port(),
                    isNeeded(grants.runningOf(grant.subject(), grant.port()))));
  }

  /**
   * Keeps how an attempt in Keycloak went, unless what should be there has changed since.
   *
   * <p>Grant and revocation may race. The intent is compared under lock with what the rows want
   * now, so an attempt that was overtaken records nothing and its worker tries again with the new
   * intent: Keycloak ends up as the last decision has it.
   */
  public Recorded record(GrantIntent intent, GrantGateway.Answer outcome) {
    List<AccessGrant> running = grants.lockRunningOf(intent.subject(), intent.port());
    if (isNeeded(running) != intent.present()) {
      return Recorded.OVERTAKEN;
    }
    List<AccessGrant> waiting =
        running.stream().filter(grant -> grant.status().isUnfinished()).toList();
    waiting.forEach(grant -> settle(grant, intent, outcome));
    return waiting.isEmpty() ? Recorded.NOTHING_WAITED : Recorded.KEPT;
  }

  /** Whether an attempt could be recorded. */
  public enum Recorded {
    KEPT,
    NOTHING_WAITED,
    OVERTAKEN
  }

  /** Begins to end a grant for an owner of the domain or for its subject. */
  public AccessGrant revoke(
      Caller caller, AccessGrantId id, long seenVersion, Optional<String> reason) {
    AccessGrant grant =
        grants
            .lock(id)
            .filter(found -> AccessRights.maySee(caller, found))
            .orElseThrow(
                () -> new PortalException(ProblemType.NOT_FOUND, "There is no such access grant"));
    Ending ending = Endings.by(caller, grant, reason);
    Instant now = clock.instant();
    grant.requireEndable();
    ETags.check(seenVersion, grant.version());
    grant.startRevocation(ending, now, config.patience());
    append(AccessEventType.GRANT_REVOCATION_STARTED, grant);
    return grant;
  }

  /** Begins to end a grant that a breaking change outgrew; what is on its way out stays so. */
  public void outgrown(AccessGrantId id, String reason) {
    grants
        .lock(id)
        .filter(AccessGrant::isEndable)
        .ifPresent(
            grant -> {
              grant.startRevocation(Ending.outgrown(reason), clock.instant(), config.patience());
              append(AccessEventType.GRANT_REVOCATION_STARTED, grant);
            });
  }

  /** Keeps what a look at Keycloak gave; answers with the grant as it is then. */
  public Optional<AccessGrant> keepHealth(AccessGrantId id, GrantHealth health) {
    Optional<AccessGrant> known = grants.lock(id);
    known
        .filter(grant -> grant.verified(health))
        .ifPresent(grant -> append(AccessEventType.GRANT_DRIFTED, grant));
    return known;
  }

  /**
   * Does what time has made due, some grants at once.
   *
   * @return whether there may be more of it
   */
  public boolean work(GrantWork work) {
    Instant now = clock.instant();
    List<AccessGrant> due = grants.lockDue(work, now, BATCH);
    due.forEach(grant -> append(act(work, grant, now), grant));
    return due.size() == BATCH;
  }

  private AccessEventType act(GrantWork work, AccessGrant grant, Instant now) {
    return switch (work) {
      case START -> {
        grant.startActivation(now, config.patience());
        yield AccessEventType.GRANT_ACTIVATION_STARTED;
      }
      case END -> {
        grant.startRevocation(Ending.expiry(), now, config.patience());
        yield AccessEventType.GRANT_REVOCATION_STARTED;
      }
      case RETRY -> {
        grant.requeued(now, config.patience());
        yield AccessEventType.GRANT_RETRY_DUE;
      }
      case ANNOUNCEMENT -> {
        grant.endAnnounced(now);
        yield AccessEventType.GRANT_END_ANNOUNCED;
      }
    };
  }

  private void settle(AccessGrant grant, GrantIntent intent, GrantGateway.Answer outcome) {
    boolean othersNeedIt = grant.status().isRevoking() && intent.present();
    if (othersNeedIt || outcome instanceof GrantGateway.Answer.Done) {
      finish(grant);
    } else if (outcome instanceof GrantGateway.Answer.Unavailable unavailable) {
      fail(grant, unavailable.reason(), config.pauseAfter(grant.attempts()));
    } else if (outcome instanceof GrantGateway.Answer.SubjectMissing missing) {
      fail(grant, missing.reason(), PAUSE_WITHOUT_SUBJECT);
    }
  }

  private void finish(AccessGrant grant) {
    Instant now = clock.instant();
    if (grant.status().isActivating()) {
      grant.activated(now);
    } else {
      grant.removed(now);
    }
    append(
        switch (grant.status()) {
          case ACTIVE -> AccessEventType.GRANT_ACTIVATED;
          case ENDED -> AccessEventType.GRANT_ENDED;
          default -> AccessEventType.GRANT_REVOKED;
        },
        grant);
  }

  private void fail(AccessGrant grant, String reason, Duration pause) {
    boolean activating = grant.status().isActivating();
    if (grant.failed(reason, clock.instant(), pause)) {
      append(
          activating
              ? AccessEventType.GRANT_ACTIVATION_FAILED
              : AccessEventType.GRANT_REVOCATION_FAILED,
          grant);
    }
  }

  private void append(AccessEventType kind, AccessGrant grant) {
    outbox.append(AccessEvents.grant(kind, grant));
  }

  private static boolean isNeeded(List<AccessGrant> running) {
    return running.stream().anyMatch(grant -> grant.status().needsRole());
  }
}
