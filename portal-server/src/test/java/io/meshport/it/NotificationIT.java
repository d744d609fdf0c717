package io.meshport.it;

import static io.meshport.it.AccessSteps.approve;
import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.awaitGrant;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.path;
import static io.meshport.it.AccessSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The inbox over HTTP, filled by what happens to requests and grants. */
@PortalTest
class NotificationIT extends DeployedPortal {

  @Test
  void theOwnerIsToldOfTheRequestAndTheRequesterOfDecisionAndGrant() {
    String port = newPort();
    Answer request = request("david.chen", port);

    JsonNode toDecide = told("anna.schmidt", "REQUEST_TO_DECIDE", port);
    assertThat(toDecide.path("title").asText()).isEqualTo("David Chen asks for access to " + port);
    assertThat(toDecide.path("link").asText()).isEqualTo("/approvals/" + request.text("/id"));
    assertThat(kindsAbout("david.chen", port)).isEmpty();

    approve("anna.schmidt", request);
    awaitGrant("david.chen", request, "ACTIVE");

    told("david.chen", "REQUEST_APPROVED", port);
    told("david.chen", "GRANT_ACTIVE", port);
    assertThat(kindsAbout("david.chen", port))
        .containsExactlyInAnyOrder("GRANT_ACTIVE", "REQUEST_APPROVED");
    assertThat(kindsAbout("anna.schmidt", port)).containsExactly("REQUEST_TO_DECIDE");
    assertThat(kindsAbout("ben.okafor", port)).isEmpty();
  }

  @Test
  void aDenialIsToldWithItsReason() {
    String port = newPort();
    Answer request = request("david.chen", port);
    Portal.as("anna.schmidt")
        .ifMatch(request)
        .post(path(request) + "/denial", Map.of("decision", "DENY", "reason", "Ask marketing"))
        .expect(200);

    assertThat(told("david.chen", "REQUEST_DENIED", port).path("text").asText())
        .contains("Anna Schmidt")
        .contains("Ask marketing");
  }

  @Test
  void readingLowersTheCountAndIsRememberedOnce() {
    String port = newPort();
    request("david.chen", port);
    JsonNode note = told("anna.schmidt", "REQUEST_TO_DECIDE", port);
    Portal anna = Portal.as("anna.schmidt");
    long unread = anna.get("/notifications").expect(200).at("/unread").asLong();

    String path = "/notifications/" + note.path("id").asText() + "/read";
    Answer read = anna.post(path).expect(200);
    Answer again = anna.post(path).expect(200);

    assertThat(read.text("/readAt")).isNotBlank().isEqualTo(again.text("/readAt"));
    Answer left = anna.get("/notifications?unread=true&pageSize=100").expect(200);
    assertThat(left.at("/unread").asLong()).isEqualTo(unread - 1);
    assertThat(left.text()).doesNotContain(note.path("id").asText());
    assertThat(anna.get("/notifications?pageSize=100").text()).contains(note.path("id").asText());

    anna.post("/notifications/read").expect(204);
    assertThat(anna.get("/notifications").at("/unread").asLong()).isZero();
  }

  @Test
  void nobodyReadsTheInboxOfSomebodyElse() {
    String port = newPort();
    request("david.chen", port);
    String id = told("anna.schmidt", "REQUEST_TO_DECIDE", port).path("id").asText();

    Portal.as("david.chen").post("/notifications/" + id + "/read").expectProblem(404, "not-found");
    Portal.as("anna.schmidt")
        .post("/notifications/" + UUID.randomUUID() + "/read")
        .expectProblem(404, "not-found");
    Portal.as("anna.schmidt").post("/notifications/1/read").expectProblem(404, "not-found");
    assertThat(Portal.as("anna.schmidt").get("/notifications?unread=true&pageSize=100").text())
        .contains(id);
  }

  /** The notification of this kind about a port, once it is there. */
  private static JsonNode told(String username, String kind, String port) {
    return await(
            AccessSteps.PATIENCE,
            () ->
                about(username, port).stream()
                    .filter(note -> note.path("kind").asText().equals(kind))
                    .toList(),
            notes -> !notes.isEmpty())
        .get(0);
  }

  private static List<String> kindsAbout(String username, String port) {
    return about(username, port).stream().map(note -> note.path("kind").asText()).toList();
  }

  private static List<JsonNode> about(String username, String port) {
    List<JsonNode> notes = new ArrayList<>();
    for (JsonNode note :
        Portal.as(username).get("/notifications?pageSize=100").expect(200).at("/items")) {
      if (note.path("title").asText().contains(port)) {
        notes.add(note);
      }
    }
    return notes;
  }
}
