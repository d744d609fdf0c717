package io.meshport.it;

import static io.meshport.it.AccessSteps.active;
import static io.meshport.it.AccessSteps.approve;
import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.awaitGrant;
import static io.meshport.it.AccessSteps.form;
import static io.meshport.it.AccessSteps.idOf;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.request;
import static io.meshport.it.AccessSteps.roleOf;
import static io.meshport.it.AccessSteps.rolesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What time makes of requests and grants; their rows are moved into the past to see it. */
@PortalTest
class AccessTimeIT extends DeployedPortal {
  private static final String IS_OVER =
      "update access_grant set starts_at = starts_at - interval '31 days',"
          + " ends_at = now() where id = ?";
  private static final String STARTS_NOW = "update access_grant set starts_at = now() where id = ?";
  private static final String ENDS_SOON =
      "update access_grant set announce_at = now() where id = ?";

  @Test
  void aGrantThatIsOverLeavesKeycloakAndEnds() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "USER", idOf("david.chen")));
    assertThat(rolesOf("david.chen")).contains(roleOf(port));

    Rows.change(IS_OVER, grant.text("/id"));

    Answer ended = awaitStatus(grant, "ENDED");
    assertThat(ended.text("/endCause")).isEqualTo("EXPIRY");
    assertThat(ended.at("/connectionGuide").isMissingNode()).isTrue();
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));
  }

  @Test
  void aRenewalWaitsForTheRunningGrantAndTakesItsPlaceWithoutAGap() {
    String port = newPort();
    Map<String, Object> form = form(port, "USER", idOf("david.chen"));
    Answer first = active("david.chen", form);
    Answer renewal = request("david.chen", form);
    approve("anna.schmidt", renewal);

    Answer scheduled = awaitGrant("david.chen", renewal, "SCHEDULED");
    assertThat(scheduled.text("/startsAt")).isEqualTo(first.text("/endsAt"));
    assertThat(scheduled.at("/connectionGuide").isMissingNode()).isTrue();

    Rows.change(STARTS_NOW, scheduled.text("/id"));
    Rows.change(IS_OVER, first.text("/id"));

    awaitStatus(scheduled, "ACTIVE");
    awaitStatus(first, "ENDED");
    assertThat(rolesOf("david.chen")).contains(roleOf(port));
    assertThat(awaitStatus(scheduled, "ACTIVE").text("/health")).isEqualTo("VERIFIED");
  }

  @Test
  void aRenewalThatIsRevokedBeforeItStartsTakesNothingAway() {
    String port = newPort();
    Map<String, Object> form = form(port, "USER", idOf("david.chen"));
    Answer running = active("david.chen", form);
    Answer renewal = request("david.chen", form);
    approve("anna.schmidt", renewal);
    Answer scheduled = awaitGrant("david.chen", renewal, "SCHEDULED");

    AccessSteps.end("david.chen", scheduled, Map.of()).expect(200);

    awaitStatus(scheduled, "REVOKED");
    assertThat(awaitStatus(running, "ACTIVE").text("/status")).isEqualTo("ACTIVE");
    assertThat(rolesOf("david.chen")).contains(roleOf(port));
  }

  @Test
  void theComingEndIsAnnouncedOnce() {
    Answer grant = active("david.chen", form(newPort(), "USER", idOf("david.chen")));

    Rows.change(ENDS_SOON, grant.text("/id"));

    Answer request =
        await(
            AccessSteps.PATIENCE,
            () -> Portal.as("david.chen").get("/access-requests/" + grant.text("/requestId")),
            seen -> seen.text().contains("END_ANNOUNCED"));
    assertThat(request.text("/grant/status")).isEqualTo("ACTIVE");
  }

  @Test
  void whatKeycloakLostIsShownAsDriftAndComesBackWhenItIsThereAgain() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "USER", idOf("david.chen")));
    String path = "/access-grants/" + grant.text("/id");
    Portal david = Portal.as("david.chen");

    try {
      Realm.take("david.chen", roleOf(port));
      assertThat(david.post(path + "/verification", Map.of()).expect(200).text("/health"))
          .isEqualTo("DRIFTED");
    } finally {
      Realm.give("david.chen", roleOf(port));
    }
    await(
        AccessSteps.PATIENCE,
        () -> david.get(path).expect(200),
        seen -> seen.text("/health").equals("VERIFIED"));
  }

  @Test
  void theComparisonFindsWhatNoGrantExplainsAndExplainsEveryKindOfSubject() {
    double before = phantoms();
    for (List<String> subject :
        List.of(
            List.of("USER", idOf("david.chen")),
            List.of("TEAM", "teams/growth-analytics"),
            List.of("SERVICE", "svc-churn-model"))) {
      active("david.chen", form(newPort(), subject.get(0), subject.get(1)));
    }

    String phantom = "customer." + Mesh.newName("phantom") + ".table";
    Realm.give("hugo.silva", phantom);
    try {
      awaitPhantoms(before + 1);
    } finally {
      Realm.take("hugo.silva", phantom);
    }
    awaitPhantoms(before);
  }

  private static void awaitPhantoms(double wanted) {
    await(AccessSteps.PATIENCE, AccessTimeIT::phantoms, seen -> seen == wanted);
  }

  private static double phantoms() {
    String name = "meshport_access_phantom_grants";
    Answer metrics = Portal.anonymous().exchange("GET", "/metrics", null, null).expect(200);
    return metrics
        .text()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static Answer awaitStatus(Answer grant, String status) {
    Portal portal = Portal.as("david.chen");
    return await(
        AccessSteps.PATIENCE,
        () -> portal.get("/access-grants/" + grant.text("/id")).expect(200),
        seen -> seen.text("/status").equals(status));
  }
}
