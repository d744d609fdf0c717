package io.meshport.access.service;

import static io.meshport.access.service.AccessWorld.ANNA;
import static io.meshport.access.service.AccessWorld.DAVID;
import static io.meshport.access.service.AccessWorld.HUGO;
import static io.meshport.access.service.AccessWorld.LENA;
import static io.meshport.access.service.AccessWorld.MARA;
import static io.meshport.access.service.AccessWorld.PORT;
import static io.meshport.access.service.AccessWorld.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.AccessEventType;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.RequestStatus;
import io.meshport.catalog.Lifecycle;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestDecisionTest {
  private static final DecisionCommand APPROVE = new DecisionCommand("APPROVE", null, null);
  private static final DecisionCommand DENY = new DecisionCommand("DENY", "Too broad", null);

  private final AccessWorld world = new AccessWorld();
  private final AccessRequestService service = world.service;

  @Test
  void approvalQueuesOneGrantInTheSameStep() {
    RequestDetails details = approve(ANNA, world.submitted(DAVID));

    assertThat(details.request().status()).isEqualTo(RequestStatus.APPROVED);
    assertThat(world.grants.all()).hasSize(1);
    assertThat(world.kinds())
        .containsExactly(
            AccessEventType.REQUEST_SUBMITTED,
            AccessEventType.REQUEST_APPROVED,
            AccessEventType.GRANT_ACTIVATION_STARTED);
  }

  @Test
  void decidingWorksWhileKeycloakIsAway() {
    RequestDetails details = world.submitted(DAVID);
    world.directory.setAway(true);
    world.keycloak.away = true;

    AccessGrant grant = world.approved(details);

    assertThat(grant.status()).isEqualTo(GrantStatus.ACTIVATION_FAILED);
    assertThat(grant.failure()).isNotNull();
  }

  @Test
  void denialLeadsToNoGrant() {
    RequestDetails details = service.deny(ANNA, world.submitted(DAVID).request().id(), 0, DENY);

    assertThat(details.request().status()).isEqualTo(RequestStatus.DENIED);
    assertThat(details.decisions().get(0).reason()).isEqualTo("Too broad");
    assertThat(world.grants.all()).isEmpty();
  }

  @Test
  void theSecondDecisionLearnsWhoMadeTheFirst() {
    RequestDetails details = world.submitted(DAVID);
    Caller secondOwner =
        AccessWorld.person("ina", Set.of("customer"), Set.of("customer"), Set.of());
    approve(ANNA, details);

    assertThatThrownBy(() -> service.deny(secondOwner, details.request().id(), 0, DENY))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.ALREADY_DECIDED);
              assertThat(refusal.detail()).contains("APPROVED").contains("anna");
            });
    assertThat(world.requests.decisionsOn(Set.of(details.request().id()))).hasSize(1);
  }

  @Test
  void onlyAnOwnerDecidesOnTheOwnersRoute() {
    RequestDetails details = world.submitted(DAVID);

    refused(ProblemType.NOT_THE_OWNER, () -> approve(LENA, details));
    refused(ProblemType.NOT_THE_OWNER, () -> approve(MARA, details));
    refused(ProblemType.NOT_FOUND, () -> approve(HUGO, details));
    refused(ProblemType.NOT_FOUND, () -> approve(STRANGER, details));
    refused(ProblemType.OWN_REQUEST, () -> approve(DAVID, details));
    assertThat(details.request().isOpen()).isTrue();
  }

  @Test
  void onlyAGovernanceLeadDecidesOnTheOtherRoute() {
    Caller newOwner = AccessWorld.person("ina", Set.of("customer"), Set.of("customer"), Set.of());

    RequestDetails details = world.submitted(ANNA);

    refused(ProblemType.FORBIDDEN, () -> approve(newOwner, details));
  }

  @Test
  void aDecisionOnAnOlderVersionIsRefused() {
    RequestDetails details = world.submitted(DAVID);

    refused(
        ProblemType.STALE_VERSION, () -> service.approve(ANNA, details.request().id(), 7, APPROVE));
    refused(ProblemType.STALE_VERSION, () -> service.deny(ANNA, details.request().id(), 7, DENY));
    refused(ProblemType.STALE_VERSION, () -> service.withdraw(DAVID, details.request().id(), 7));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "null, null, null",
        "'', null, null",
        "DENY, because, null",
        "approve, null, null",
        "yes, null, null",
        "APPROVE, null, 0",
        "APPROVE, null, 31",
        "APPROVE, null, 366"
      },
      nullValues = "null")
  void anEmptyOrContradictoryApprovalDecidesNothing(String word, String reason, Integer days) {
    RequestDetails details = world.submitted(DAVID);
    DecisionCommand command = new DecisionCommand(word, reason, days);

    refused(
        ProblemType.INVALID_INPUT, () -> service.approve(ANNA, details.request().id(), 0, command));
    assertThat(details.request().isOpen()).isTrue();
    assertThat(world.grants.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "null, because, null",
        "APPROVE, because, null",
        "DENY, null, null",
        "DENY, ' ', null",
        "DENY, because, 5"
      },
      nullValues = "null")
  void anEmptyOrContradictoryDenialDecidesNothing(String word, String reason, Integer days) {
    RequestDetails details = world.submitted(DAVID);
    DecisionCommand command = new DecisionCommand(word, reason, days);

    refused(
        ProblemType.INVALID_INPUT, () -> service.deny(ANNA, details.request().id(), 0, command));
    assertThat(details.request().isOpen()).isTrue();
  }

  @Test
  void anOverlongReasonIsRefused() {
    RequestDetails details = world.submitted(DAVID);
    DecisionCommand command = new DecisionCommand("DENY", "x".repeat(2001), null);

    refused(
        ProblemType.INVALID_INPUT, () -> service.deny(ANNA, details.request().id(), 0, command));
  }

  @Test
  void noAccessIsGivenToARetiredProduct() {
    RequestDetails details = world.submitted(DAVID);
    world.catalog.put(PORT, Lifecycle.RETIRED);

    refused(ProblemType.ILLEGAL_TRANSITION, () -> approve(ANNA, details));
    assertThat(world.grants.all()).isEmpty();
  }

  @Test
  void theProductIsHeldWhileAccessToItIsGiven() {
    RequestDetails details = world.submitted(DAVID);

    approve(ANNA, details);

    assertThat(world.catalog.locked).containsExactly(details.request().productId());
  }

  private RequestDetails approve(Caller approver, RequestDetails details) {
    return service.approve(approver, details.request().id(), 0, APPROVE);
  }

  private static void refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
  }
}
