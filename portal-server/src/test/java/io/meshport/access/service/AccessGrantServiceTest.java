package io.meshport.access.service;

import static io.meshport.access.service.AccessWorld.ANNA;
import static io.meshport.access.service.AccessWorld.CLARA;
import static io.meshport.access.service.AccessWorld.DAVID;
import static io.meshport.access.service.AccessWorld.HUGO;
import static io.meshport.access.service.AccessWorld.LENA;
import static io.meshport.access.service.AccessWorld.MARA;
import static io.meshport.access.service.AccessWorld.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessEventType;
import io.meshport.access.AccessGrantId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.Ending;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.RoleAssignment;
import io.meshport.access.model.Samples;
import io.meshport.access.model.SubjectType;
import io.meshport.platform.outbox.Outcome;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessGrantServiceTest {
  private static final Optional<String> REASON = Optional.of("Misuse");
  private static final PageRequest FIRST = new PageRequest(20, 0);

  private final AccessWorld world = new AccessWorld();
  private final AccessGrantService service = world.grantService;

  @Test
  void anApprovalEndsAsAVerifiedRoleInKeycloak() {
    AccessGrant grant = world.granted(DAVID);

    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
    assertThat(grant.health()).isEqualTo(GrantHealth.VERIFIED);
    assertThat(world.keycloak.held)
        .containsExactly(new RoleAssignment("customer.churn.table", SubjectType.USER, "david-id"));
    assertThat(world.kinds()).endsWith(AccessEventType.GRANT_ACTIVATED);
  }

  @Test
  void onlyTheSubjectOfAnActiveGrantLearnsHowToConnect() {
    AccessGrant grant = world.granted(DAVID);

    assertThat(service.get(DAVID, grant.id()).connectionGuide()).isEqualTo("connect like this");
    assertThat(service.get(ANNA, grant.id()).connectionGuide()).isNull();
    service.revoke(DAVID, grant.id(), 0, Optional.empty());
    assertThat(service.get(DAVID, grant.id()).connectionGuide()).isNull();
  }

  @Test
  void aFailureIsAnAlarmThatIsToldOnceAndTriedAgainUntilItWorks() {
    world.keycloak.away = true;
    AccessGrant grant = world.granted(DAVID);
    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);

    for (int round = 0; round < 5; round++) {
      world.clock.pass(Duration.ofSeconds(30));
      world.clockwork.tick();
      world.drain();
    }
    assertThat(grant.attempts()).isEqualTo(6);
    world.keycloak.away = false;
    world.clock.pass(Duration.ofSeconds(30));
    world.clockwork.tick();
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
    assertThat(world.kinds()).containsOnlyOnce(AccessEventType.GRANT_ACTIVATION_FAILED);
  }

  @Test
  void aSubjectThatKeycloakDoesNotKnowIsAnAlarmAndIsNotMade() {
    world.keycloak.missingSubjects.add("david-id");

    AccessGrant grant = world.granted(DAVID);

    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
    assertThat(grant.failure()).contains("does not know");
    assertThat(grant.nextAttemptAt()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(10)));
    assertThat(world.keycloak.held).isEmpty();
  }

  @Test
  void theWatchdogQueuesAgainWhatAWorkerLost() {
    AccessGrant grant = approvedWithoutWorker();
    world.queue.clear();

    world.clock.pass(AccessConfig.DEFAULT.patience());
    world.clockwork.tick();
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVE);
  }

  @Test
  void anOwnerRevokesWithAReason() {
    AccessGrant grant = world.granted(DAVID);

    refused(ProblemType.INVALID_INPUT, () -> service.revoke(ANNA, grant.id(), 0, Optional.of(" ")));
    service.revoke(ANNA, grant.id(), 0, REASON);
    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKING);
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKED);
    assertThat(world.keycloak.held).isEmpty();
    assertThat(world.kinds()).endsWith(AccessEventType.GRANT_REVOKED);
  }

  @Test
  void theSubjectGivesBackWithoutAWord() {
    AccessGrant grant = world.granted(DAVID);

    service.revoke(DAVID, grant.id(), 0, Optional.empty());
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKED);
    Ending ending = grant.ending();
    assertThat(ending == null ? null : ending.cause()).isEqualTo(Ending.Cause.SUBJECT);
  }

  @Test
  void nobodyElseEndsAGrant() {
    AccessGrant grant = world.granted(DAVID);

    refused(ProblemType.FORBIDDEN, () -> service.revoke(MARA, grant.id(), 0, REASON));
    refused(ProblemType.NOT_FOUND, () -> service.revoke(HUGO, grant.id(), 0, REASON));
    refused(ProblemType.NOT_FOUND, () -> service.revoke(CLARA, grant.id(), 0, REASON));
    service.revoke(LENA, grant.id(), 0, REASON);
    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKING);
  }

  @Test
  void whatIsOnItsWayOutIsNotRevokedAgain() {
    AccessGrant grant = world.granted(DAVID);
    service.revoke(ANNA, grant.id(), 0, REASON);

    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.revoke(ANNA, grant.id(), 0, REASON));
    world.drain();
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.revoke(ANNA, grant.id(), 0, REASON));
  }

  @Test
  void revokingOnAnOlderVersionIsRefused() {
    AccessGrant grant = world.granted(DAVID);

    refused(ProblemType.STALE_VERSION, () -> service.revoke(ANNA, grant.id(), 3, REASON));
    refused(
        ProblemType.INVALID_INPUT,
        () -> service.revoke(ANNA, grant.id(), 0, Optional.of("x".repeat(2001))));
  }

  @Test
  void aFailedRemovalIsAnAlarmUntilItIsGone() {
    AccessGrant grant = world.granted(DAVID);
    world.keycloak.away = true;
    service.revoke(ANNA, grant.id(), 0, REASON);
    world.drain();
    assertThat(grant.status()).isEqualTo(GrantStatus.REVOCATION_FAILED);
    assertThat(world.kinds()).endsWith(AccessEventType.GRANT_REVOCATION_FAILED);

    world.keycloak.away = false;
    world.clock.pass(Duration.ofSeconds(30));
    world.clockwork.tick();
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKED);
    assertThat(world.keycloak.held).isEmpty();
  }

  @Test
  void timeEndsAGrantAndTakesTheRole() {
    AccessGrant grant = world.granted(DAVID);

    world.clock.pass(Duration.ofDays(30));
    world.clockwork.tick();
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.ENDED);
    assertThat(world.keycloak.held).isEmpty();
    assertThat(world.kinds()).endsWith(AccessEventType.GRANT_ENDED);
  }

  @Test
  void timeEndsAlsoWhatNeverWorked() {
    world.keycloak.missingSubjects.add("david-id");
    AccessGrant grant = world.granted(DAVID);

    world.clock.pass(Duration.ofDays(30));
    world.clockwork.tick();
    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.ENDED);
  }

  @Test
  void theComingEndIsAnnouncedOnceAWeekAhead() {
    world.granted(DAVID);
    world.clock.pass(Duration.ofDays(23).minusSeconds(1));
    world.clockwork.tick();
    assertThat(world.kinds()).doesNotContain(AccessEventType.GRANT_END_ANNOUNCED);

    world.clock.pass(Duration.ofSeconds(1));
    world.clockwork.tick();
    world.clockwork.tick();

    assertThat(world.kinds()).containsOnlyOnce(AccessEventType.GRANT_END_ANNOUNCED);
  }

  @Test
  void aRenewalStartsWhenTheRunningGrantEndsAndTheRoleNeverBlinks() {
    AccessGrant first = world.granted(DAVID);
    world.clock.pass(Duration.ofDays(20));
    AccessGrant renewal = world.granted(DAVID);
    assertThat(renewal.status()).isEqualTo(GrantStatus.SCHEDULED);
    assertThat(renewal.window().startsAt()).isEqualTo(first.window().endsAt());

    world.clock.pass(Duration.ofDays(10));
    world.clockwork.tick();
    while (!world.queue.isEmpty()) {
      world.workOnce();
      assertThat(world.subjectsInKeycloak()).contains("david-id");
    }

    assertThat(first.status()).isEqualTo(GrantStatus.ENDED);
    assertThat(renewal.status()).isEqualTo(GrantStatus.ACTIVE);
  }

  @Test
  void anEndedGrantIsNoAlarmWhileItsRenewalNeedsTheSameRole() {
    AccessGrant first = world.granted(DAVID);
    AccessGrant renewal = world.granted(DAVID);
    world.keycloak.away = true;

    world.clock.pass(Duration.ofDays(30));
    world.clockwork.tick();
    world.drain();

    assertThat(first.status()).isEqualTo(GrantStatus.ENDED);
    assertThat(renewal.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
  }

  @Test
  void revokingARenewalBeforeItsWindowLeavesTheRunningGrant() {
    AccessGrant first = world.granted(DAVID);
    AccessGrant renewal = world.granted(DAVID);

    service.revoke(ANNA, renewal.id(), 0, REASON);
    world.drain();

    assertThat(renewal.status()).isEqualTo(GrantStatus.REVOKED);
    assertThat(first.status()).isEqualTo(GrantStatus.ACTIVE);
    assertThat(world.subjectsInKeycloak()).containsExactly("david-id");
  }

  @Test
  void revocationThatOvertakesActivationWins() {
    AccessGrant grant = approvedWithoutWorker();
    world.keycloak.beforeEffect.add(
        () -> {
          service.revoke(ANNA, grant.id(), 0, REASON);
          world.provisioner.provision(grant.id());
        });

    world.drain();

    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKED);
    assertThat(world.keycloak.held).isEmpty();
  }

  @Test
  void anEventAboutNoGrantIsSetAside() {
    assertThat(world.provisioner.provision(new AccessGrantId(UUID.randomUUID())))
        .isInstanceOf(Outcome.Poison.class);
  }

  @Test
  void aLateRemovalThatFailsWithNothingToShowItStaysInTheQueue() {
    AccessGrant grant = world.granted(DAVID);
    service.revoke(ANNA, grant.id(), 0, REASON);
    world.drain();
    world.keycloak.away = true;

    assertThat(world.provisioner.provision(grant.id())).isInstanceOf(Outcome.Retry.class);
  }

  @Test
  void whoAskedForATeamTheyLeftSeesTheGrantButNeitherVerifiesNorEndsIt() {
    AccessGrant grant =
        world.approved(
            world.service.submit(
                DAVID, AccessWorld.form(SubjectType.TEAM, "teams/growth-analytics")));
    io.meshport.identity.Caller gone =
        AccessWorld.person("david", java.util.Set.of(), java.util.Set.of(), java.util.Set.of());

    assertThat(service.get(gone, grant.id()).actions()).isEmpty();
    refused(ProblemType.FORBIDDEN, () -> service.verify(gone, grant.id()));
    refused(ProblemType.FORBIDDEN, () -> service.revoke(gone, grant.id(), 0, REASON));
    assertThat(service.get(CLARA, grant.id()).actions()).containsExactly("give-back", "verify");
  }

  @Test
  void theBoxesShowOnesOwnGrantsAndThoseOfOnesDomains() {
    world.granted(DAVID);

    assertThat(service.list(DAVID, GrantBox.MINE, null, FIRST).total()).isEqualTo(1);
    assertThat(service.list(DAVID, GrantBox.DOMAIN, null, FIRST).total()).isZero();
    assertThat(service.list(ANNA, GrantBox.DOMAIN, GrantStatus.ACTIVE, FIRST).total()).isEqualTo(1);
    assertThat(service.list(ANNA, GrantBox.DOMAIN, GrantStatus.ENDED, FIRST).total()).isZero();
    assertThat(service.list(ANNA, GrantBox.MINE, null, FIRST).total()).isZero();
  }

  @Test
  void aForeignGrantIsNotFound() {
    AccessGrant grant = world.granted(DAVID);

    refused(ProblemType.NOT_FOUND, () -> service.get(STRANGER, grant.id()));
    refused(ProblemType.NOT_FOUND, () -> AccessGrantId.parse("x"));
    refused(ProblemType.NOT_FOUND, () -> service.get(DAVID, new AccessGrantId(UUID.randomUUID())));
  }

  private AccessGrant approvedWithoutWorker() {
    RequestDetails details = world.submitted(DAVID);
    world.service.approve(
        ANNA, details.request().id(), 0, new DecisionCommand("APPROVE", null, null));
    return world.grants.all().get(0);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
  }
}
