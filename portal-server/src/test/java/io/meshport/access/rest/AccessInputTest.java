package io.meshport.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.model.RequestForm;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.SubjectType;
import io.meshport.catalog.PortKey;
import io.meshport.platform.http.Parameters;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccessInputTest {
  private static final SubjectInput DAVID = new SubjectInput(SubjectType.USER, "david-id");

  @Test
  void aCompleteInputIsAForm() {
    assertThat(
            AccessRequestInput.formOf(
                new AccessRequestInput("customer/churn/table", DAVID, " Campaign ", 30)))
        .isEqualTo(
            new RequestForm(
                new PortKey("customer", "churn", "table"),
                SubjectType.USER,
                "david-id",
                "Campaign",
                30));
  }

  @Test
  void everythingThatLacksIsNamedAtOnce() {
    refused(
        () -> AccessRequestInput.formOf(new AccessRequestInput(null, null, null, null)),
        "/outputPort",
        "/subject/id",
        "/purpose",
        "/subject/type",
        "/durationDays");
    refused(() -> AccessRequestInput.formOf(null), "");
  }

  @Test
  void aPortThatIsNoAddressIsPointedAt() {
    refused(
        () ->
            AccessRequestInput.formOf(
                new AccessRequestInput("customer/churn", DAVID, "Campaign", 30)),
        "/outputPort");
  }

  @Test
  void aMissingBodyIsADecisionWithoutWords() {
    assertThat(DecisionInput.commandOf(null).decision()).isNull();
  }

  @Test
  void aParameterThatIsNoChoiceIsRefused() {
    assertThat(Parameters.choice(RequestStatus.class, "status", "submitted"))
        .contains(RequestStatus.SUBMITTED);
    assertThat(Parameters.choice(RequestStatus.class, "status", null)).isEmpty();
    assertThatThrownBy(() -> Parameters.choice(RequestStatus.class, "status", "open"))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
  }

  private static void refused(ThrowingCallable act, String... pointers) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_INPUT);
              assertThat(refusal.violations())
                  .extracting(Violation::pointer)
                  .containsExactly(pointers);
            });
  }
}
