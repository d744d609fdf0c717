package io.meshport.access.model;

import static io.meshport.access.model.Samples.ANNA;
import static io.meshport.access.model.Samples.BEN;
import static io.meshport.access.model.Samples.DAVID;
import static io.meshport.access.model.Samples.NOON;
import static io.meshport.access.model.Samples.PORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.model.RequestFile.ContractRef;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRequestTest {
  @Test
  void submissionFreezesFormContractRouteAndApprovers() {
    AccessRequest request = Samples.request();

    assertThat(request.status()).isEqualTo(RequestStatus.SUBMITTED);
    assertThat(request.port().key()).isEqualTo(PORT);
    assertThat(request.contract()).isEqualTo(new ContractRef("contract-1", "1.2.0"));
    assertThat(request.route()).isEqualTo(Route.DOMAIN_OWNERS);
    assertThat(request.approvers().people()).containsExactly(ANNA, BEN);
    assertThat(request.subject().name()).isEqualTo("David Chen");
    assertThat(request.productTitle()).isEqualTo("Customer churn");
  }

  @Test
  void aRequestThatOnlyItsRequesterCouldDecideIsRefused() {
    RequestFile file = Samples.file(PORT, Samples.DAVID_HIMSELF, Route.DOMAIN_OWNERS);
    RequestFile alone =
        new RequestFile(
            file.form(),
            file.subject(),
            file.product(),
            file.contract(),
            file.route(),
            new Approvers(List.of(DAVID)));

    refused(ProblemType.NO_APPROVER, () -> AccessRequest.submit(alone, DAVID, NOON));
  }

  @Test
  void approvalGivesTheTimeThatWasAskedFor() {
    AccessRequest request = Samples.request();

    AccessDecision decision = request.approve(ANNA, "Fine", null, NOON);

    assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
    assertThat(request.closedAt()).isEqualTo(NOON);
    assertThat(decision.outcome()).isEqualTo(AccessDecision.Outcome.APPROVED);
    assertThat(decision.grantedDays()).isEqualTo(30);
    assertThat(decision.decider()).isEqualTo(ANNA);
    assertThat(decision.reason()).isEqualTo("Fine");
  }

  @Test
  void anApproverMayShortenTheTime() {
    assertThat(Samples.request().approve(ANNA, null, 7, NOON).grantedDays()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 0, -1, 366})
  void anApproverMayNotLengthenTheTimeOrMakeItNothing(int days) {
    AccessRequest request = Samples.request();

    refused(ProblemType.INVALID_INPUT, () -> request.approve(ANNA, null, days, NOON));
    assertThat(request.isOpen()).isTrue();
  }

  @Test
  void denialSaysWhyAndGivesNoTime() {
    AccessRequest request = Samples.request();

    AccessDecision decision = request.deny(ANNA, "Use the aggregate", NOON);

    assertThat(request.status()).isEqualTo(RequestStatus.DENIED);
    assertThat(decision.reason()).isEqualTo("Use the aggregate");
    assertThat(decision.grantedDays()).isNull();
  }

  @Test
  void denialWithoutReasonIsRefused() {
    AccessRequest request = Samples.request();

    refused(ProblemType.INVALID_INPUT, () -> request.deny(ANNA, "  ", NOON));
    assertThat(request.isOpen()).isTrue();
  }

  @Test
  void theRequesterDoesNotDecide() {
    AccessRequest request = Samples.request(PORT, Samples.GROWTH, DAVID, NOON);

    refused(ProblemType.OWN_REQUEST, () -> request.approve(DAVID, null, null, NOON));
    refused(ProblemType.OWN_REQUEST, () -> request.deny(DAVID, "No", NOON));
  }

  @Test
  void theSubjectDoesNotDecide() {
    AccessRequest request = Samples.request(PORT, Samples.DAVID_HIMSELF, BEN, NOON);

    refused(ProblemType.OWN_REQUEST, () -> request.approve(DAVID, null, null, NOON));
  }

  @Test
  void withdrawalAndLapseCloseIt() {
    AccessRequest withdrawn = Samples.request();
    withdrawn.withdraw(NOON);
    AccessRequest lapsed = Samples.request();
    lapsed.lapse(NOON);

    assertThat(withdrawn.status()).isEqualTo(RequestStatus.WITHDRAWN);
    assertThat(lapsed.status()).isEqualTo(RequestStatus.LAPSED);
  }

  @ParameterizedTest
  @EnumSource(names = "SUBMITTED", mode = EnumSource.Mode.EXCLUDE)
  void whatIsClosedStaysClosed(RequestStatus status) {
    List<Consumer<AccessRequest>> acts =
        List.of(
            request -> request.approve(ANNA, null, null, NOON),
            request -> request.deny(ANNA, "No", NOON),
            request -> request.withdraw(NOON),
            request -> request.lapse(NOON));
    for (Consumer<AccessRequest> act : acts) {
      AccessRequest request = closed(status);

      refused(ProblemType.ALREADY_DECIDED, () -> act.accept(request));
      assertThat(request.status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5, 366})
  void aFormAsksForOneToThreeHundredSixtyFiveDays(int days) {
    assertThatThrownBy(() -> new RequestForm(PORT, SubjectType.USER, "david-id", "Why", days))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/durationDays"));
  }

  @Test
  void aFormNamesItsSubjectAndPurpose() {
    assertThatThrownBy(() -> new RequestForm(PORT, SubjectType.USER, " ", " ", 3))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::pointer)
                    .containsExactly("/subject/id", "/purpose"));
  }

  private static AccessRequest closed(RequestStatus status) {
    AccessRequest request = Samples.request();
    switch (status) {
      case SUBMITTED -> throw new AssertionError("not closed");
      case APPROVED -> request.approve(ANNA, null, null, NOON);
      case DENIED -> request.deny(ANNA, "No", NOON);
      case WITHDRAWN -> request.withdraw(NOON);
      case LAPSED -> request.lapse(NOON);
    }
    return request;
  }

  private static void refused(
      ProblemType type, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
  }
}
