package io.meshport.it;

import static io.meshport.it.AccessSteps.active;
import static io.meshport.it.AccessSteps.approve;
import static io.meshport.it.AccessSteps.await;
import static io.meshport.it.AccessSteps.awaitGrant;
import static io.meshport.it.AccessSteps.form;
import static io.meshport.it.AccessSteps.idOf;
import static io.meshport.it.AccessSteps.request;
import static io.meshport.it.AccessSteps.roleOf;
import static io.meshport.it.AccessSteps.rolesOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A breaking change from its publication to the end of the version it broke with. */
@PortalTest
class ConsentIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String FORMER =
      " from contract_consent c where c.id = ? and v.contract_id = c.contract_id"
          + " and v.version = c.former_version";
  private static final String LOOK_NOW =
      "update contract_version v set next_look_at = now()" + FORMER;
  private static final String NOTICE_IS_OVER =
      "update contract_version v set notice_ends_at = now(), next_look_at = now()" + FORMER;
  private static final String ACCESS_IS_OVER =
      "update contract_consent set access_ends_at = now() where id = ?";

  private final Portal anna = Portal.as("anna.schmidt");
  private final Portal david = Portal.as("david.chen");
  private final String product = Mesh.published("email");
  private final String port = product + "/table";
  private final String contract = "/contracts/" + product.replace('/', '-');

  @Test
  void theFormerVersionEndsOnceAllConsumersHaveAnswered() {
    active("david.chen", form(port, "USER", idOf("david.chen")));
    active("david.chen", form(port, "TEAM", "teams/growth-analytics"));
    activate("2.0.0", "phone", "internal");

    assertThat(version("1.0.0").text("/status")).isEqualTo("DEPRECATED");
    assertThat(version("1.0.0").text("/successor")).isEqualTo("2.0.0");
    assertThat(version("1.0.0").text("/noticeEndsAt")).isNotBlank();
    Answer board = anna.get(contract + "/consents").expect(200);
    assertThat(board.text("/formerVersion")).isEqualTo("1.0.0");
    assertThat(board.at("/open").asInt()).isEqualTo(2);
    assertThat(board.at("/items").findValuesAsText("carriesOver")).containsOnly("true");
    Answer own = task("USER");
    Answer ofTeam = task("TEAM");
    awaitNote("david.chen", "CONSENT_REQUESTED", "/consents/" + own.text("/id"));
    awaitNote("clara.rossi", "CONSENT_REQUESTED", "/consents/" + ofTeam.text("/id"));

    String answer = path(own) + "/acceptance";
    david.post(answer).expectProblem(428, "version-required");
    david.with("If-Match", "\"77\"").post(answer).expectProblem(412, "stale-version");
    anna.ifMatch(own).post(answer).expectProblem(403, "forbidden");
    Portal.as("ben.okafor").ifMatch(own).post(answer).expectProblem(404, "not-found");
    Answer accepted = david.ifMatch(own).post(answer).expect(200);
    assertThat(accepted.text("/state")).isEqualTo("ACCEPTED");
    assertThat(accepted.text("/answeredBy")).isEqualTo("David Chen");
    david.ifMatch(accepted).post(answer).expectProblem(409, "illegal-transition");
    awaitNote("anna.schmidt", "CONSENT_ANSWERED", "/products/" + product + "/contract");
    anna.ifMatch(version("1.0.0"))
        .post(contract + "/versions/1.0.0/retirement")
        .expectProblem(409, "retirement-refused");

    Portal.as("clara.rossi").ifMatch(ofTeam).post(path(ofTeam) + "/migration").expect(200);
    Rows.change(LOOK_NOW, own.text("/id"));

    awaitStatus("1.0.0", "RETIRED");
    david.get(contract + "/versions/1.0.0/document").expect(200);
    assertThat(rolesOf("david.chen")).contains(roleOf(port));
  }

  @Test
  void anObjectionNamesADayWithinBoundsAndCanStillBecomeAMove() {
    active("david.chen", form(port, "USER", idOf("david.chen")));
    activate("2.0.0", "phone", "internal");
    Answer open = task("USER");
    String objection = path(open) + "/objection";
    LocalDate latest = LocalDate.parse(open.text("/latestObjection"));

    for (Object body :
        List.of(
            Map.of(),
            Map.of("comment", "Quarterly report"),
            Map.of("until", latest.plusDays(1).toString(), "comment", "Quarterly report"),
            Map.of("until", latest.toString(), "comment", " "))) {
      david.ifMatch(open).post(objection, body).expectProblem(422, "invalid-input");
    }
    david
        .ifMatch(open)
        .post(objection, "{\"until\": \"soon\"}")
        .expectProblem(400, "malformed-body");
    Answer objected =
        david
            .ifMatch(open)
            .post(objection, Map.of("until", latest.toString(), "comment", "Quarterly report"))
            .expect(200);
    assertThat(objected.text("/state")).isEqualTo("OBJECTED");
    Rows.change(NOTICE_IS_OVER, open.text("/id"));
    Answer board = anna.get(contract + "/consents?version=2.0.0").expect(200);
    assertThat(board.text("/items/0/objectionUntil")).isEqualTo(latest.toString());
    assertThat(board.text("/items/0/comment")).isEqualTo("Quarterly report");

    Answer moved = david.ifMatch(objected).post(path(open) + "/migration").expect(200);
    assertThat(moved.text("/state")).isEqualTo("MIGRATED");
    Rows.change(LOOK_NOW, open.text("/id"));
    awaitStatus("1.0.0", "RETIRED");
  }

  @Test
  void accessThatDoesNotCarryOverEndsWithTheNoticeAndLeavesKeycloak() {
    Answer grant = active("david.chen", form(port, "USER", idOf("david.chen")));
    Answer draft = add("2.0.0", "iban", "restricted");

    Answer impact = anna.get(contract + "/versions/2.0.0/impact").expect(200);
    assertThat(impact.text("/from")).isEqualTo("1.0.0");
    assertThat(impact.text("/severity")).isEqualTo("ERROR");
    assertThat(impact.text("/grants/0/grantId")).isEqualTo(grant.text("/id"));
    assertThat(impact.at("/grants/0/carriesOver").asBoolean()).isFalse();
    assertThat(impact.text("/grants/0/reason")).contains("`rows.iban`");
    assertThat(impact.at("/touched").findValuesAsText("element")).contains("rows.email");
    david.get(contract + "/versions/1.0.0/impact").expectProblem(403, "forbidden");

    anna.ifMatch(draft).post(contract + "/versions/2.0.0/activation").expect(200);
    Answer task = task("USER");
    assertThat(task.at("/carriesOver").asBoolean()).isFalse();
    assertThat(task.text("/accessEndsAt")).isEqualTo(task.text("/noticeEndsAt"));

    Rows.change(ACCESS_IS_OVER, task.text("/id"));
    Rows.change(NOTICE_IS_OVER, task.text("/id"));

    awaitStatus("1.0.0", "RETIRED");
    Answer ended =
        await(
            PATIENCE,
            () -> david.get("/access-grants/" + grant.text("/id")).expect(200),
            seen -> seen.text("/status").equals("ENDED"));
    assertThat(ended.text("/endCause")).isEqualTo("CONTRACT");
    assertThat(rolesOf("david.chen")).doesNotContain(roleOf(port));
    assertThat(david.get(path(task)).text("/state")).isEqualTo("LAPSED");
  }

  @Test
  void whoIsApprovedAnewOnTheNewVersionKeepsAccess() {
    Map<String, Object> form = form(port, "USER", idOf("david.chen"));
    Answer running = active("david.chen", form);
    activate("2.0.0", "iban", "restricted");
    Answer renewal = request("david.chen", form);
    approve("anna.schmidt", renewal);
    awaitGrant("david.chen", renewal, "SCHEDULED");
    Answer task = task("USER");

    Rows.change(ACCESS_IS_OVER, task.text("/id"));
    Rows.change(NOTICE_IS_OVER, task.text("/id"));

    awaitStatus("1.0.0", "RETIRED");
    assertThat(david.get("/access-grants/" + running.text("/id")).text("/status"))
        .isEqualTo("ACTIVE");
    awaitGrant("david.chen", renewal, "SCHEDULED");
    assertThat(rolesOf("david.chen")).contains(roleOf(port));
  }

  @Test
  void anAnnouncedEndIsToldAtOnceAndWhenItComesNear() {
    active("david.chen", form(port, "USER", idOf("david.chen")));
    activate("2.0.0", "phone", "internal");
    String path = contract + "/versions/2.0.0";
    String lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(60).toString();
    Answer active = version("2.0.0");

    anna.ifMatch(active).post(path + "/deprecation", Map.of()).expectProblem(422, "invalid-input");
    anna.ifMatch(active)
        .post(path + "/deprecation", Map.of("endDate", "2020-01-01"))
        .expectProblem(422, "invalid-input");
    anna.ifMatch(active)
        .post(path + "/deprecation", Map.of("endDate", lastDay, "successor", "9.9.9"))
        .expectProblem(422, "invalid-input");
    Portal.as("hugo.silva")
        .ifMatch(active)
        .post(path + "/deprecation", Map.of("endDate", lastDay))
        .expectProblem(403, "not-the-owner");
    anna.post(path + "/deprecation", Map.of("endDate", lastDay))
        .expectProblem(428, "version-required");
    Answer ending =
        anna.ifMatch(active).post(path + "/deprecation", Map.of("endDate", lastDay)).expect(200);
    assertThat(ending.text("/endDate")).isEqualTo(lastDay);
    assertThat(ending.at("/allowedActions").toString()).contains("retire");
    String link = "/products/" + product + "/contract";
    awaitNote("david.chen", "CONTRACT_DEPRECATED", link);

    Rows.change(
        "update contract_version v set end_date = current_date + 6, next_look_at = now()"
            + " from contract_consent c where c.id = ? and v.contract_id = c.contract_id"
            + " and v.version = c.version",
        task("USER").text("/id"));
    awaitNote("david.chen", "CONTRACT_ENDS_SOON", link);
    assertThat(notes("david.chen", "CONTRACT_ENDS_SOON", link)).hasSize(1);
  }

  private Answer add(String version, String column, String classification) {
    String document =
        Mesh.contract(product, column)
            .replace("1.0.0", version)
            .replace("classification: internal", "classification: " + classification);
    return Portal.as("hugo.silva")
        .send("POST", "/contracts?outputPort=" + port, "application/yaml", document)
        .expect(201);
  }

  private void activate(String version, String column, String classification) {
    Answer draft = add(version, column, classification);
    anna.ifMatch(draft)
        .post(contract + "/versions/" + version + "/activation", Map.of("noticeDays", 366))
        .expectProblem(422, "invalid-input");
    anna.ifMatch(draft)
        .post(contract + "/versions/" + version + "/activation", Map.of("noticeDays", 60))
        .expect(200);
  }

  private Answer version(String number) {
    return anna.get(contract + "/versions/" + number).expect(200);
  }

  private void awaitStatus(String number, String status) {
    await(PATIENCE, () -> version(number), seen -> seen.text("/status").equals(status));
  }

  /** David's task on this port, for himself or for his team. */
  private Answer task(String subjectType) {
    Answer box = david.get("/contract-consents?box=mine&pageSize=100").expect(200);
    String id =
        StreamSupport.stream(box.at("/items").spliterator(), false)
            .filter(item -> item.path("outputPort").asText().equals(port))
            .filter(item -> item.at("/subject/type").asText().equals(subjectType))
            .map(item -> item.path("id").asText())
            .findFirst()
            .orElseThrow();
    return david.get("/contract-consents/" + id).expect(200);
  }

  private static String path(Answer task) {
    return "/contract-consents/" + task.text("/id");
  }

  private static void awaitNote(String username, String kind, String link) {
    await(PATIENCE, () -> notes(username, kind, link), notes -> !notes.isEmpty());
  }

  private static List<JsonNode> notes(String username, String kind, String link) {
    Answer inbox = Portal.as(username).get("/notifications?pageSize=100").expect(200);
    return StreamSupport.stream(inbox.at("/items").spliterator(), false)
        .filter(note -> note.path("kind").asText().equals(kind))
        .filter(note -> note.path("link").asText().equals(link))
        .toList();
  }
}
