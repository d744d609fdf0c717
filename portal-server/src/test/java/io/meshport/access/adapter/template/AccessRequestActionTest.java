package io.meshport.access.adapter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.model.RequestStatus;
import io.meshport.access.service.AccessWorld;
import io.meshport.access.service.DecisionCommand;
import io.meshport.access.service.RequestBox;
import io.meshport.access.service.RequestDetails;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.adapter.action.FakeCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessRequestActionTest {
  private final AccessWorld world = new AccessWorld();
  private final AccessRequestAction action =
      new AccessRequestAction(new RequestDesk(world.service));

  private static FakeCall call(String more) {
    return FakeCall.with(
            "{'ports': ['" + AccessWorld.PORT + "'], 'purpose': 'Forecast'" + more + "}")
        .as(AccessWorld.DAVID);
  }

  private List<RequestDetails> sent() {
    return world
        .service
        .list(AccessWorld.DAVID, RequestBox.MINE, null, PageRequest.of(null, null))
        .items();
  }

  @Test
  void itAsksForWhoeverRunsTheTemplate() {
    ActionResult result = action.run(call(", 'durationDays': 30"));

    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).request().subject().id()).isEqualTo(AccessWorld.DAVID.id().value());
    assertThat(sent().get(0).request().durationDays()).isEqualTo(30);
    assertThat(FakeCall.output(result).at("/requests/0/status").asText()).isEqualTo("SUBMITTED");
    assertThat(FakeCall.output(result).at("/requests/0/port").asText())
        .isEqualTo(AccessWorld.PORT.toString());
  }

  @Test
  void askingAgainTakesTheOpenRequest() {
    ActionResult first = action.run(call(""));

    assertThat(action.run(call(""))).isEqualTo(first);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aTeamIsAskedForByPath() {
    action.run(call(", 'subject': 'team:teams/growth-analytics'"));
    assertThat(sent().get(0).request().subject().id()).isEqualTo("teams/growth-analytics");
    assertThatThrownBy(() -> action.run(call(", 'subject': 'somebody'")))
        .hasMessageContaining("is no subject");
  }

  @Test
  void itWaitsForTheDecisionWhenAsked() {
    ActionResult waiting = action.run(call(", 'await': true"));
    assertThat(((ActionResult.Waiting) waiting).reason()).contains(AccessWorld.PORT.toString());
    assertThat(action.run(call(", 'await': true").after(waiting))).isEqualTo(waiting);

    world.service.approve(
        AccessWorld.ANNA,
        sent().get(0).request().id(),
        0,
        new DecisionCommand("APPROVE", null, null));
    assertThat(
            FakeCall.output(action.run(call(", 'await': true").after(waiting)))
                .at("/requests/0/status")
                .asText())
        .isEqualTo(RequestStatus.APPROVED.name());
  }

  @Test
  void aDenialFailsTheStepThatWaits() {
    ActionResult waiting = action.run(call(", 'await': true"));
    world.service.deny(
        AccessWorld.ANNA,
        sent().get(0).request().id(),
        0,
        new DecisionCommand("DENY", "No need", null));
    assertThatThrownBy(() -> action.run(call(", 'await': true").after(waiting)))
        .isInstanceOf(ActionFailure.class)
        .hasMessageContaining("ended as DENIED");
  }

  @Test
  void aDryRunSaysWhatWouldBeRefusedAndSendsNothing() {
    action.run(call("").dry());
    assertThat(sent()).isEmpty();
    assertThatThrownBy(
            () ->
                action.run(
                    FakeCall.with("{'ports': ['customer/gone/table'], 'purpose': 'x'}")
                        .as(AccessWorld.DAVID)
                        .dry()))
        .isInstanceOf(ActionFailure.class)
        .hasMessageContaining("There is no output port");
  }
}
