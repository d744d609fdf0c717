package io.meshport.it;

import static io.meshport.it.AccessSteps.active;
import static io.meshport.it.AccessSteps.approve;
import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.awaitGrant;
import static io.meshport.it.AccessSteps.end;
import static io.meshport.it.AccessSteps.form;
import static io.meshport.it.AccessSteps.idOf;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.path;
import static io.meshport.it.AccessSteps.request;
import static io.meshport.it.AccessSteps.roleOf;
import static io.meshport.it.AccessSteps.rolesIn;
import static io.meshport.it.AccessSteps.rolesOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole road: published, found, asked for, approved, in the token, and out of it again. */
@PortalTest
class AccessRoadIT extends DeployedPortal {
  private static final String TEAM = "teams/growth-analytics";
  private static final String SERVICE = "svc-churn-model";
  private static final Map<String, Object> WHY = Map.of("reason", "The purpose has ended");

  @Test
  void aProductIsFoundByItsColumnAskedForAndApprovedUntilTheTokenCarriesItsRole() {
    String column = Mesh.newName("column").replace('-', '_');
    String product = Mesh.published(column);
    String port = product + "/table";

    await(
        Duration.ofSeconds(2),
        () -> Portal.as("david.chen").get("/search?q=" + column),
        found -> found.text("/items/0/name").equals(product.substring("customer/".length())));
    Answer request = request("david.chen", port);
    assertThat(request.text("/status")).isEqualTo("SUBMITTED");
    assertThat(request.text("/route")).isEqualTo("DOMAIN_OWNERS");
    assertThat(request.text("/approvers/0/username")).isEqualTo("anna.schmidt");
    assertThat(request.text("/contract/version")).isEqualTo("1.0.0");
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));

    Answer approved = approve("anna.schmidt", request);
    assertThat(approved.text("/status")).isEqualTo("APPROVED");
    assertThat(approved.text("/decisions/0/decidedBy/username")).isEqualTo("anna.schmidt");
    Answer grant = awaitGrant("david.chen", request, "ACTIVE");

    assertThat(grant.text("/role")).isEqualTo(roleOf(port));
    assertThat(grant.text("/health")).isEqualTo("VERIFIED");
    assertThat(rolesOf("david.chen")).contains(roleOf(port));
    assertThat(rolesOf("clara.rossi")).doesNotContain(roleOf(port));
    assertThat(Portal.as("david.chen").get(path(request)).at("/timeline"))
        .extracting(entry -> entry.path("event").asText())
        .containsExactly("SUBMITTED", "APPROVED", "ACTIVE");
  }

  @Test
  void howToConnectIsShownToTheSubjectAloneAndOnlyWhileTheGrantIsActive() {
    String port = newPort();
    String product = "/data-products/" + port.substring(0, port.lastIndexOf('/'));
    Answer request = request("david.chen", port);
    assertThat(request.json().toString()).doesNotContain("psql");
    assertThat(Portal.as("david.chen").get(product).text()).doesNotContain("psql");

    approve("anna.schmidt", request);
    Answer grant = awaitGrant("david.chen", request, "ACTIVE");

    assertThat(grant.text("/connectionGuide")).isEqualTo("psql -h db customer");
    assertThat(Portal.as("david.chen").get(path(request)).text("/grant/connectionGuide"))
        .isEqualTo("psql -h db customer");
    assertThat(Portal.as("lena.wolf").get("/access-grants/" + grant.text("/id")).expect(200).text())
        .doesNotContain("psql");
    end("david.chen", grant, Map.of()).expect(200);
    assertThat(awaitGrant("david.chen", request, "REVOKED").text()).doesNotContain("psql");
  }

  @Test
  void afterAnOwnerRevokedTheNextTokenLacksTheRole() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "USER", idOf("david.chen")));
    assertThat(rolesOf("david.chen")).contains(roleOf(port));

    end("anna.schmidt", grant, Map.of()).expectProblem(422, "invalid-input");
    Answer ending = end("anna.schmidt", grant, WHY).expect(200);
    assertThat(ending.text("/endCause")).isEqualTo("OWNER");

    Answer gone = awaitGrantById("david.chen", grant, "REVOKED");
    assertThat(gone.text("/endReason")).isEqualTo("The purpose has ended");
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));
    end("anna.schmidt", grant, WHY).expectProblem(409, "illegal-transition");
  }

  @Test
  void afterTheSubjectGaveBackTheNextTokenLacksTheRole() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "USER", idOf("david.chen")));

    Answer ending = end("david.chen", grant, Map.of()).expect(200);
    assertThat(ending.text("/endCause")).isEqualTo("SUBJECT");

    awaitGrantById("david.chen", grant, "REVOKED");
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));
  }

  @Test
  void aGrantOfATeamReachesEveryMemberAndAnyMemberGivesItBack() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "TEAM", TEAM));

    assertThat(rolesOf("david.chen")).contains(roleOf(port));
    assertThat(rolesOf("clara.rossi")).contains(roleOf(port));
    assertThat(rolesOf("hugo.silva")).doesNotContain(roleOf(port));
    assertThat(
            Portal.as("clara.rossi").get("/access-grants/" + grant.text("/id")).expect(200).text())
        .contains("psql -h db customer");

    end("clara.rossi", grant, Map.of()).expect(200);
    awaitGrantById("clara.rossi", grant, "REVOKED");
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));
    assertThat(rolesOf("clara.rossi")).doesNotContain(roleOf(port));
  }

  @Test
  void aGrantOfAServiceIsInTheTokenOfTheServiceAndOfNobodyElse() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "SERVICE", SERVICE));

    assertThat(rolesIn(StackSession.stack().serviceToken(SERVICE))).contains(roleOf(port));
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));

    end("anna.schmidt", grant, WHY).expect(200);
    awaitGrantById("david.chen", grant, "REVOKED");
    assertThat(rolesIn(StackSession.stack().serviceToken(SERVICE))).doesNotContain(roleOf(port));
  }

  @Test
  void grantsAreListedForTheirSideAndForTheOwnersOfTheDomain() {
    String port = newPort();
    Answer grant = active("david.chen", form(port, "TEAM", TEAM));

    assertThat(listed("clara.rossi", "mine", grant)).isTrue();
    assertThat(listed("anna.schmidt", "domain", grant)).isTrue();
    assertThat(listed("anna.schmidt", "mine", grant)).isFalse();
    assertThat(listed("ben.okafor", "domain", grant)).isFalse();
    Portal.as("anna.schmidt")
        .get("/access-grants?box=other")
        .expectProblem(400, "invalid-parameter");
  }

  private static boolean listed(String username, String box, Answer grant) {
    Answer list =
        Portal.as(username).get("/access-grants?status=ACTIVE&pageSize=100&box=" + box).expect(200);
    for (JsonNode item : list.at("/items")) {
      if (item.path("id").asText().equals(grant.text("/id"))) {
        return true;
      }
    }
    return false;
  }

  private static Answer awaitGrantById(String username, Answer grant, String status) {
    Portal portal = Portal.as(username);
    return await(
        AccessSteps.PATIENCE,
        () -> portal.get("/access-grants/" + grant.text("/id")).expect(200),
        seen -> seen.text("/status").equals(status));
  }
}
