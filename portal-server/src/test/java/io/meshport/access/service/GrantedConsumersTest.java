package io.meshport.access.service;

import static io.meshport.access.service.AccessWorld.ANNA;
import static io.meshport.access.service.AccessWorld.CLARA;
import static io.meshport.access.service.AccessWorld.DAVID;
import static io.meshport.access.service.AccessWorld.HUGO;
import static io.meshport.access.service.AccessWorld.PORT;
import static io.meshport.access.service.AccessWorld.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.AccessEventType;
import io.meshport.access.adapter.GrantedConsumers;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.Ending;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What access tells contracts about who relies on a port, and how it lets go of them. */
class GrantedConsumersTest {
  private static final String TEAM = "teams/growth-analytics";

  private final AccessWorld world = new AccessWorld();
  private final GrantedConsumers consumers =
      new GrantedConsumers(world.grants, world.requests, world.grantLedger);

  @Test
  void everySubjectWithAGrantThatIsNotEndingRelies() {
    AccessGrant own = world.granted(DAVID);
    world.approved(world.service.submit(DAVID, AccessWorld.form(SubjectType.TEAM, TEAM)));
    world.approved(
        world.service.submit(DAVID, AccessWorld.form(SubjectType.SERVICE, "svc-churn-model")));
    AccessGrant revoked = world.granted(HUGO);
    world.grantService.revoke(ANNA, revoked.id(), revoked.version(), Optional.of("Misuse"));

    List<ConsumerGrant> relying = consumers.relyingOn(PORT);

    assertThat(relying)
        .extracting(ConsumerGrant::consumer)
        .containsExactlyInAnyOrder(
            new PortConsumer(PortConsumer.Type.USER, "david-id", "david", null),
            new PortConsumer(PortConsumer.Type.TEAM, TEAM, "growth-analytics", TEAM),
            new PortConsumer(PortConsumer.Type.SERVICE, "svc-churn-model", "Churn model", TEAM));
    assertThat(relying)
        .filteredOn(grant -> grant.id().equals(own.id().value()))
        .singleElement()
        .satisfies(
            grant -> {
              assertThat(grant.status()).isEqualTo("ACTIVE");
              assertThat(grant.requesterId()).isEqualTo("david-id");
              assertThat(grant.endsAt()).isEqualTo(own.window().endsAt());
              assertThat(grant.contractVersion()).isNull();
            });
    assertThat(consumers.relyingOn(new PortKey("customer", "churn", "topic"))).isEmpty();
  }

  @Test
  void aRenewalThatWaitsRelies() {
    world.granted(DAVID);
    world.approved(world.submitted(DAVID));

    assertThat(consumers.relyingOn(PORT))
        .extracting(ConsumerGrant::status)
        .containsExactly("ACTIVE", "SCHEDULED");
  }

  @Test
  void thePersonOrAnybodyOfTheTeamSpeaksForAConsumer() {
    PortConsumer david = new PortConsumer(PortConsumer.Type.USER, "david-id", "David", null);
    PortConsumer team = new PortConsumer(PortConsumer.Type.TEAM, TEAM, "Growth", TEAM);
    PortConsumer service = new PortConsumer(PortConsumer.Type.SERVICE, "svc", "Model", TEAM);

    assertThat(consumers.speaksFor(DAVID, david)).isTrue();
    assertThat(consumers.speaksFor(CLARA, david)).isFalse();
    assertThat(consumers.speaksFor(CLARA, team)).isTrue();
    assertThat(consumers.speaksFor(CLARA, service)).isTrue();
    assertThat(consumers.speaksFor(STRANGER, team)).isFalse();
    assertThat(consumers.speaksFor(ANNA, service)).isFalse();
  }

  @Test
  void accessThatAContractOutgrewLeavesKeycloakLikeAnyOther() {
    AccessGrant grant = world.granted(DAVID);
    assertThat(world.subjectsInKeycloak()).containsExactly("david-id");

    consumers.endAccess(List.of(grant.id().value()), "Version 1.0.0 has ended");
    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKING);
    world.drain();

    assertThat(world.subjectsInKeycloak()).isEmpty();
    assertThat(grant.status()).isEqualTo(GrantStatus.ENDED);
    assertThat(grant.ending())
        .isEqualTo(new Ending(Ending.Cause.CONTRACT, "Version 1.0.0 has ended", null));
    assertThat(world.kinds())
        .endsWith(AccessEventType.GRANT_REVOCATION_STARTED, AccessEventType.GRANT_ENDED);
  }

  @Test
  void whatIsOverStaysAsItIs() {
    AccessGrant grant = world.granted(DAVID);
    world.grantService.revoke(DAVID, grant.id(), grant.version(), Optional.empty());
    world.drain();
    int told = world.published.size();

    consumers.endAccess(List.of(grant.id().value()), "Version 1.0.0 has ended");

    assertThat(grant.status()).isEqualTo(GrantStatus.REVOKED);
    assertThat(world.published).hasSize(told);
  }
}
