package io.meshport.access.service;

import static io.meshport.access.service.AccessWorld.ANNA;
import static io.meshport.access.service.AccessWorld.CLARA;
import static io.meshport.access.service.AccessWorld.DAVID;
import static io.meshport.access.service.AccessWorld.PORT;
import static io.meshport.access.service.AccessWorld.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessEventType;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.RoleAssignment;
import io.meshport.access.model.Samples;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.Transition;
import io.meshport.platform.problem.ProblemType;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GrantVerifierTest {
  private static final Optional<String> REASON = Optional.of("Misuse");

  private final AccessWorld world = new AccessWorld();
  private final AccessGrantService service = world.grantService;

  @Test
  void verificationOnDemandSeesADriftAndTellsItOnce() {
    AccessGrant grant = world.granted(DAVID);
    world.keycloak.held.clear();

    assertThat(service.verify(DAVID, grant.id()).grant().health()).isEqualTo(GrantHealth.DRIFTED);
    service.verify(ANNA, grant.id());

    assertThat(world.kinds()).containsOnlyOnce(AccessEventType.GRANT_DRIFTED);
    world.keycloak.away = true;
    assertThat(service.verify(DAVID, grant.id()).grant().health()).isEqualTo(GrantHealth.UNKNOWN);
  }

  @Test
  void verificationIsForTheSubjectAndThoseWhoWatch() {
    AccessGrant grant = world.granted(DAVID);

    refused(ProblemType.NOT_FOUND, () -> service.verify(STRANGER, grant.id()));
    service.revoke(ANNA, grant.id(), 0, REASON);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.verify(DAVID, grant.id()));
  }

  @Test
  void theScheduledComparisonLooksBothWays() {
    AccessGrant healthy = world.granted(DAVID);
    AccessGrant drifted = world.granted(CLARA);
    world.keycloak.held.remove(RoleAssignment.of(drifted));
    RoleAssignment phantom =
        new RoleAssignment("customer.churn.table", SubjectType.USER, "somebody-else");
    world.keycloak.held.add(phantom);

    VerificationReport report = world.verifier.verifyAll();

    assertThat(report).isEqualTo(new VerificationReport(2, 1, java.util.Set.of(phantom)));
    assertThat(healthy.health()).isEqualTo(GrantHealth.VERIFIED);
    assertThat(drifted.health()).isEqualTo(GrantHealth.DRIFTED);
    assertThat(world.keycloak.held).contains(phantom);
  }

  @Test
  void aGrantMadeWhileKeycloakWasListedIsNoDriftAndOneRemovedIsNoPhantom() {
    AccessGrant ending = world.granted(DAVID);
    world.keycloak.afterEffect.add(
        () -> {
          service.revoke(ANNA, ending.id(), 0, REASON);
          world.drain();
          world.granted(CLARA);
        });

    VerificationReport report = world.verifier.verifyAll();

    assertThat(report).isEqualTo(new VerificationReport(1, 0, java.util.Set.of()));
  }

  @Test
  void aDriftSeenWhileKeycloakWasListedIsNotWrittenOverFromTheOldList() {
    AccessGrant grant = world.granted(DAVID);
    world.keycloak.afterEffect.add(
        () -> {
          world.keycloak.held.clear();
          service.verify(DAVID, grant.id());
        });

    world.verifier.verifyAll();

    assertThat(grant.health()).isEqualTo(GrantHealth.DRIFTED);
  }

  @Test
  void aProductWithRunningGrantsIsNotRetired() {
    RunningGrantsCheck check = new RunningGrantsCheck(world.grants);
    assertThat(check.check(Samples.product(PORT), Transition.RETIREMENT)).isEmpty();
    AccessGrant grant = world.granted(DAVID);

    assertThat(check.check(Samples.product(PORT), Transition.RETIREMENT)).hasSize(1);
    assertThat(check.check(Samples.product(PORT), Transition.DEPRECATION)).isEmpty();

    service.revoke(ANNA, grant.id(), 0, REASON);
    assertThat(check.check(Samples.product(PORT), Transition.RETIREMENT)).hasSize(1);
    world.drain();
    assertThat(check.check(Samples.product(PORT), Transition.RETIREMENT)).isEmpty();
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
  }
}
