package io.meshport.it;

import static io.meshport.it.AccessSteps.approve;
import static io.meshport.it.AccessSteps.awaitGrant;
import static io.meshport.it.AccessSteps.form;
import static io.meshport.it.AccessSteps.idOf;
import static io.meshport.it.AccessSteps.newPort;
import static io.meshport.it.AccessSteps.path;
import static io.meshport.it.AccessSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused on the way from a request to a grant, over HTTP and on the real database. */
@PortalTest
class AccessRulesIT extends DeployedPortal {
  private static final Map<String, String> YES = Map.of("decision", "APPROVE");
  private static final String DECISIONS =
      "select count(*) from access_decision where request_id = ?";
  private static final String GRANTS = "select count(*) from access_grant where request_id = ?";

  @Test
  void anOwnerWhoAsksIsNoApproverAndTheGovernanceLeadDecides() {
    Answer request = request("anna.schmidt", newPort());

    assertThat(request.text("/route")).isEqualTo("GOVERNANCE_LEADS");
    assertThat(request.at("/approvers"))
        .extracting(person -> person.path("username").asText())
        .containsExactly("lena.wolf");
    assertThat(request.at("/allowedActions"))
        .extracting(JsonNode::asText)
        .containsExactly("withdraw");
    decide("anna.schmidt", request).expectProblem(403, "own-request");
    assertThat(Rows.count(DECISIONS, request.text("/id"))).isZero();

    approve("lena.wolf", request);
    awaitGrant("anna.schmidt", request, "ACTIVE");
  }

  @Test
  void anotherOwnerOfTheDomainDecidesWhatAnOwnerAsksFor() {
    String domain = Mesh.newName("domain");
    String owners = Realm.group("domains", domain, "owners");
    Realm.join("anna.schmidt", owners);
    Realm.join("ben.okafor", owners);
    Mesh.domain(domain);
    Answer request =
        request("anna.schmidt", Mesh.published(domain, "anna.schmidt", "a") + "/table");

    assertThat(request.text("/route")).isEqualTo("DOMAIN_OWNERS");
    assertThat(request.at("/approvers"))
        .extracting(person -> person.path("username").asText())
        .containsExactly("ben.okafor");
    decide("anna.schmidt", request).expectProblem(403, "own-request");
    decide("lena.wolf", request).expectProblem(403, "not-the-owner");
    approve("ben.okafor", request);
  }

  @Test
  void nobodyDecidesForATeamOfTheirs() {
    Answer request = request("hugo.silva", form(newPort(), "TEAM", "domains/customer"));

    assertThat(request.text("/route")).isEqualTo("GOVERNANCE_LEADS");
    decide("anna.schmidt", request).expectProblem(403, "own-request");
    decide("hugo.silva", request).expectProblem(403, "own-request");
    assertThat(Rows.count(DECISIONS, request.text("/id"))).isZero();
  }

  @Test
  void onlyTheOwnersOfTheDomainDecide() {
    Answer request = request("david.chen", newPort());

    decide("david.chen", request).expectProblem(403, "own-request");
    decide("hugo.silva", request).expectProblem(404, "not-found");
    decide("ben.okafor", request).expectProblem(404, "not-found");
    decide("mara.petrov", request).expectProblem(403, "not-the-owner");
    decide("lena.wolf", request).expectProblem(403, "not-the-owner");
    assertThat(Rows.count(DECISIONS, request.text("/id"))).isZero();
  }

  @Test
  void ofManyDecisionsAtOnceExactlyOneCounts() throws Exception {
    Answer request = request("david.chen", newPort());
    Portal anna = Portal.as("anna.schmidt").ifMatch(request);
    CountDownLatch gate = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> attempts = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        boolean yes = i % 2 == 0;
        attempts.add(
            threads.submit(
                () -> {
                  gate.await();
                  return yes ? yes(anna, request) : no(anna, request);
                }));
      }
      gate.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> attempt : attempts) {
        statuses.add(attempt.get());
      }
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
    } finally {
      threads.shutdownNow();
    }

    boolean approved =
        Portal.as("david.chen").get(path(request)).text("/status").equals("APPROVED");
    assertThat(Rows.count(DECISIONS, request.text("/id"))).isEqualTo(1);
    assertThat(Rows.count(GRANTS, request.text("/id"))).isEqualTo(approved ? 1 : 0);
  }

  private static int yes(Portal portal, Answer request) {
    return portal.post(path(request) + "/approval", YES).status();
  }

  private static int no(Portal portal, Answer request) {
    return portal
        .post(path(request) + "/denial", Map.of("decision", "DENY", "reason", "No"))
        .status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "\"APPROVE\"",
        "{\"decision\":null}",
        "{\"decision\":\"\"}",
        "{\"decision\":\"approve\"}",
        "{\"decision\":\"DENY\",\"reason\":\"No\"}",
        "{\"decision\":true}",
        "{\"approved\":true}",
        "{\"decision\":\"APPROVE\",\"decision\":\"DENY\"}",
        "{\"decision\":\"APPROVE\",\"denied\":true}",
        "{\"decision\":\"APPROVE\"} {\"decision\":\"DENY\"}",
        "{\"decision\":\"APPROVE\",\"durationDays\":31}",
        "{\"decision\":\"APPROVE\",\"durationDays\":0}",
        "{\"decision\":\"APPROVE\",\"durationDays\":\"30\"}",
        "{\"decision\":\"APPROVE\""
      })
  void whatDoesNotClearlySayApproveNeverApproves(String body) {
    Answer request = request("david.chen", sharedPort());
    try {
      Answer answer =
          Portal.as("anna.schmidt")
              .ifMatch(request)
              .send("POST", path(request) + "/approval", "application/json", body);

      assertThat(answer.status()).as(answer.text()).isIn(400, 422);
      assertThat(Portal.as("david.chen").get(path(request)).text("/status")).isEqualTo("SUBMITTED");
    } finally {
      Portal.as("david.chen").ifMatch(request).post(path(request) + "/withdrawal", Map.of());
    }
  }

  @Test
  void anApprovalWithoutABodyNeverApproves() {
    Answer request = request("david.chen", newPort());

    Answer answer = Portal.as("anna.schmidt").ifMatch(request).post(path(request) + "/approval");

    assertThat(answer.status()).as(answer.text()).isIn(400, 415, 422);
    assertThat(Portal.as("david.chen").get(path(request)).text("/status")).isEqualTo("SUBMITTED");
  }

  @Test
  void aDenialSaysWhyAndClosesTheRequest() {
    Answer request = request("david.chen", newPort());
    Portal anna = Portal.as("anna.schmidt").ifMatch(request);

    anna.post(path(request) + "/denial", Map.of("decision", "DENY"))
        .expectProblem(422, "invalid-input");
    anna.post(path(request) + "/denial", Map.of("decision", "DENY", "reason", "  "))
        .expectProblem(422, "invalid-input");
    Answer denied =
        anna.post(path(request) + "/denial", Map.of("decision", "DENY", "reason", "Not yours"))
            .expect(200);

    assertThat(denied.text("/status")).isEqualTo("DENIED");
    assertThat(denied.text("/decisions/0/reason")).isEqualTo("Not yours");
    assertThat(denied.at("/grant").isMissingNode()).isTrue();
    decide("anna.schmidt", denied).expectProblem(409, "already-decided");
    assertThat(Rows.count(GRANTS, request.text("/id"))).isZero();
  }

  @Test
  void anApproverMayOnlyShortenTheTime() {
    Answer request = request("david.chen", newPort());

    Answer approved =
        Portal.as("anna.schmidt")
            .ifMatch(request)
            .post(path(request) + "/approval", Map.of("decision", "APPROVE", "durationDays", 7))
            .expect(200);

    assertThat(approved.at("/decisions/0/durationDays").asInt()).isEqualTo(7);
  }

  @Test
  void aSecondOpenRequestOfTheSameSubjectIsRefusedUntilTheFirstIsWithdrawn() {
    String port = newPort();
    Map<String, Object> form = form(port, "TEAM", "teams/growth-analytics");
    Answer first = request("david.chen", form);

    Portal.as("clara.rossi").post("/access-requests", form).expectProblem(409, "duplicate-request");
    Answer preflight =
        Portal.as("clara.rossi").post("/access-requests/preflight", form).expect(200);
    assertThat(preflight.at("/allowed").asBoolean()).isFalse();
    assertThat(preflight.text("/blockers/0/type")).isEqualTo("/problems/duplicate-request");
    request("clara.rossi", port);

    Portal.as("anna.schmidt")
        .ifMatch(first)
        .post(path(first) + "/withdrawal", Map.of())
        .expectProblem(403, "forbidden");
    Answer withdrawn =
        Portal.as("clara.rossi")
            .ifMatch(first)
            .post(path(first) + "/withdrawal", Map.of())
            .expect(200);
    assertThat(withdrawn.text("/status")).isEqualTo("WITHDRAWN");
    decide("anna.schmidt", withdrawn).expectProblem(409, "already-decided");
    request("david.chen", form);
  }

  @Test
  void onlyAPublishedProductCanBeAskedFor() {
    String draft = Mesh.draft();
    Map<String, Object> ofDraft = form(draft + "/table", "USER", idOf("hugo.silva"));
    Portal.as("hugo.silva").post("/access-requests", ofDraft).expectProblem(409, "not-requestable");
    Portal.as("david.chen")
        .post("/access-requests", form(draft + "/table", "USER", idOf("david.chen")))
        .expectProblem(422, "invalid-input");

    String port = newPort();
    String product = "/data-products/" + port.substring(0, port.lastIndexOf('/'));
    Portal anna = Portal.as("anna.schmidt");
    anna.ifMatch(anna.get(product))
        .post(product + "/deprecation", Map.of("endDate", "2099-01-01"))
        .expect(200);
    Portal.as("david.chen")
        .post("/access-requests", form(port, "USER", idOf("david.chen")))
        .expectProblem(409, "not-requestable");
  }

  @Test
  void whoMayNotSeeARequestOrAGrantLearnsNothingOfIt() {
    Answer request = request("david.chen", newPort());
    approve("anna.schmidt", request);
    Answer grant = awaitGrant("david.chen", request, "ACTIVE");
    String grantPath = "/access-grants/" + grant.text("/id");

    for (String stranger : List.of("ben.okafor", "hugo.silva")) {
      Portal portal = Portal.as(stranger).ifMatch(grant);
      portal.get(path(request)).expectProblem(404, "not-found");
      portal.get(grantPath).expectProblem(404, "not-found");
      portal
          .post(grantPath + "/revocation", Map.of("reason", "Mine now"))
          .expectProblem(404, "not-found");
      portal.post(grantPath + "/verification", Map.of()).expectProblem(404, "not-found");
      portal.post(path(request) + "/withdrawal", Map.of()).expectProblem(404, "not-found");
    }
    for (String id : List.of(UUID.randomUUID().toString(), "1", "%20")) {
      Portal.as("anna.schmidt").get("/access-requests/" + id).expectProblem(404, "not-found");
      Portal.as("anna.schmidt").get("/access-grants/" + id).expectProblem(404, "not-found");
    }
    assertThat(Portal.as("david.chen").get(grantPath).text("/status")).isEqualTo("ACTIVE");
  }

  @Test
  void aDecisionSaysWhichVersionItSaw() {
    Answer request = request("david.chen", newPort());
    Portal anna = Portal.as("anna.schmidt");

    anna.post(path(request) + "/approval", YES).expectProblem(428, "version-required");
    anna.with("If-Match", "\"99\"")
        .post(path(request) + "/approval", YES)
        .expectProblem(412, "stale-version");
    anna.with("If-Match", "*")
        .post(path(request) + "/approval", YES)
        .expectProblem(412, "stale-version");
    approve("anna.schmidt", request);
    Answer grant = awaitGrant("david.chen", request, "ACTIVE");

    String revocation = "/access-grants/" + grant.text("/id") + "/revocation";
    Map<String, String> why = Map.of("reason", "Over");
    anna.post(revocation, why).expectProblem(428, "version-required");
    anna.with("If-Match", "\"0\"").post(revocation, why).expectProblem(412, "stale-version");
  }

  @Test
  void aRepeatedRequestWithItsKeyGivesTheSameAnswer() {
    Map<String, Object> form = form(newPort(), "USER", idOf("david.chen"));
    Portal david = Portal.as("david.chen").with("Idempotency-Key", UUID.randomUUID().toString());

    Answer first = david.post("/access-requests", form).expect(201);
    Answer again = david.post("/access-requests", form).expect(201);

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.headers().firstValue("location"))
        .isEqualTo(first.headers().firstValue("location"));
    david
        .post("/access-requests", form(newPort(), "USER", idOf("david.chen")))
        .expectProblem(422, "idempotency-key-reused");
  }

  @ParameterizedTest
  @CsvSource({
    "TEAM, teams/no-such-team, 422, invalid-input",
    "TEAM, domains/customer/owners, 422, invalid-input",
    "TEAM, teams/../domains/customer, 422, invalid-input",
    "TEAM, teams/fraud-detection, 403, forbidden",
    "SERVICE, no-such-service, 422, invalid-input",
    "SERVICE, meshport-server, 422, invalid-input",
    "SERVICE, svc-fraud-scoring, 403, forbidden",
    "USER, 00000000-0000-0000-0000-000000000000, 403, forbidden",
    "ROBOT, r2d2, 400, malformed-body"
  })
  void aPersonAsksForThemselvesAndTheirTeamsOnly(
      String type, String id, int status, String problem) {
    Portal.as("david.chen")
        .post("/access-requests", form(sharedPort(), type, id))
        .expectProblem(status, problem);
  }

  private static String shared = "";

  // A published product costs seven calls; what is refused leaves it as it was.
  private static String sharedPort() {
    if (shared.isEmpty()) {
      shared = newPort();
    }
    return shared;
  }

  private static Answer decide(String username, Answer request) {
    return Portal.as(username).ifMatch(request).post(path(request) + "/approval", YES);
  }
}
