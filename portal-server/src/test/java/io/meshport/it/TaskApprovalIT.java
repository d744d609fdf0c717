package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that waits for a human: who may decide, what becomes of it, and who works on it then. */
@PortalTest
class TaskApprovalIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String STEPS =
      """
      steps:
        - {id: before, action: "debug:log", input: {message: prepared}}
        - id: consent
          action: meshport:approval:await
          input: {approvers: owners, domain: %s, message: May it be published?}
        - id: after
          action: debug:log
          input: {message: "Published with the words of ${{ steps.consent.output.approvedBy }}"}
      """;

  private final String domain = Mesh.newName("approval");

  @BeforeEach
  void twoOwners() {
    String owners = Realm.group("domains", domain, "owners");
    Realm.join("anna.schmidt", owners);
    Realm.join("ben.okafor", owners);
    Mesh.domain(domain);
  }

  @Test
  void aRunWaitsForAnOwnerAndGoesOnWithTheDecision() {
    Answer task = waiting("hugo.silva");

    assertThat(task.text("/waitingFor")).contains("May it be published?").contains(domain);
    assertThat(statuses(task)).containsExactly("COMPLETED", "WAITING", "PENDING");
    assertThat(notices("anna.schmidt", task)).hasSize(1);
    assertThat(notices("ben.okafor", task)).hasSize(1);
    Answer seen = Portal.as("anna.schmidt").get(path(task)).expect(200);
    assertThat(seen.at("/allowedActions")).extracting(JsonNode::asText).contains("approve", "deny");

    approve("anna.schmidt", task, "Fine").expect(200);

    Answer done = await(task, "COMPLETED");
    assertThat(statuses(done)).containsOnly("COMPLETED");
    assertThat(messages(task))
        .containsSubsequence(
            "prepared",
            "Anna Schmidt approved",
            "Published with the words of Anna Schmidt",
            "Run completed with status: completed");
    approve("ben.okafor", task, "Too late").expectProblem(409, "illegal-transition");
  }

  @Test
  void whoStartedARunDoesNotDecideOnItWhileAnotherOwnerIsThere() {
    Answer task = waiting("anna.schmidt");

    approve("anna.schmidt", task, "My own").expectProblem(403, "own-request");
    deny("anna.schmidt", task, "My own").expectProblem(403, "own-request");

    assertThat(await(task, "PROCESSING").text("/waitingFor")).isNotBlank();
    approve("ben.okafor", task, "Four eyes").expect(200);
    assertThat(messages(await(task, "COMPLETED"))).contains("Ben Okafor approved");
  }

  @Test
  void onlyThoseWhoAreAskedDecide() {
    Answer task = waiting("hugo.silva");

    approve("hugo.silva", task, "Please").expectProblem(403, "forbidden");
    approve("mara.petrov", task, "As the platform").expectProblem(403, "forbidden");
    approve("felix.novak", task, "From next door").expectProblem(404, "not-found");

    assertThat(await(task, "PROCESSING").text("/waitingFor")).isNotBlank();
  }

  @Test
  void aDenialEndsTheRunWithItsReasonBeforeTheNextStep() {
    Answer task = waiting("hugo.silva");

    deny("ben.okafor", task, "").expectProblem(422, "invalid-input");
    deny("ben.okafor", task, "Not before the audit").expect(200);

    Answer failed = await(task, "FAILED");
    assertThat(failed.text("/error")).contains("Ben Okafor").contains("Not before the audit");
    assertThat(statuses(failed)).containsExactly("COMPLETED", "FAILED", "SKIPPED");
    approve("anna.schmidt", task, "After all").expectProblem(409, "illegal-transition");
  }

  @Test
  void anotherServerTakesTheWaitingRunOverWithoutAskingAgain() {
    Answer task = waiting("hugo.silva");

    // As a server leaves it that died when it looked after the waiting step.
    Rows.change(
        "update scaffolder_task set claim_id = gen_random_uuid(),"
            + " heartbeat_at = now() - interval '1 minute', wake_at = null where id = ?",
        task.text("/id"));
    AccessSteps.await(
        PATIENCE,
        () -> messages(task),
        seen -> seen.contains("Going on after the server at work fell silent"));
    Answer again = awaitWaiting(task);

    assertThat(statuses(again)).containsExactly("COMPLETED", "WAITING", "PENDING");
    assertThat(notices("anna.schmidt", task)).hasSize(1);
    approve("anna.schmidt", task, "Still fine").expect(200);
    await(task, "COMPLETED");
    assertThat(messages(task).stream().filter("prepared"::equals)).hasSize(1);
  }

  @Test
  void aDecisionThatFindsNoServerAtWorkIsCarriedOutByTheNextOne() {
    Answer task = waiting("hugo.silva");

    // No worker hears of the decision: the one that has the run is dead, but not yet given up.
    Rows.change(
        "update scaffolder_task set claim_id = gen_random_uuid(), heartbeat_at = now(),"
            + " wake_at = null where id = ?",
        task.text("/id"));
    approve("anna.schmidt", task, "While nobody listens").expect(200);
    assertThat(await(task, "PROCESSING").text("/status")).isEqualTo("PROCESSING");
    Rows.change(
        "update scaffolder_task set heartbeat_at = now() - interval '1 minute' where id = ?",
        task.text("/id"));

    await(task, "COMPLETED");
    assertThat(messages(task).stream().filter("prepared"::equals)).hasSize(1);
  }

  /** A run of this person that waits for the owners of the domain. */
  private Answer waiting(String starter) {
    String template = PlantedTemplates.plant(STEPS.formatted(domain));
    Answer task =
        Portal.as(starter)
            .post("/scaffolder/tasks", Map.of("template", template, "values", Map.of()))
            .expect(201);
    return awaitWaiting(task);
  }

  private static Answer awaitWaiting(Answer task) {
    return AccessSteps.await(
        PATIENCE,
        () -> look(task),
        seen -> !seen.text("/waitingFor").isEmpty() && statuses(seen).contains("WAITING"));
  }

  private static Answer await(Answer task, String status) {
    return AccessSteps.await(
        PATIENCE, () -> look(task), seen -> seen.text("/status").equals(status));
  }

  private static Answer look(Answer task) {
    return Portal.as("mara.petrov").get(path(task)).expect(200);
  }

  private static Answer approve(String person, Answer task, String comment) {
    return Portal.as(person).post(path(task) + "/approval", Map.of("comment", comment));
  }

  private static Answer deny(String person, Answer task, String reason) {
    return Portal.as(person).post(path(task) + "/denial", Map.of("reason", reason));
  }

  /** What the inbox of a person says about a task; it may take a moment to arrive. */
  private static List<JsonNode> notices(String person, Answer task) {
    String link = "/runs/" + task.text("/id");
    return AccessSteps.await(
        AccessSteps.PATIENCE,
        () ->
            stream(Portal.as(person).get("/notifications?pageSize=100").expect(200).at("/items"))
                .filter(note -> note.path("link").asText().equals(link))
                .filter(note -> note.path("kind").asText().equals("RUN_TO_APPROVE"))
                .toList(),
        found -> !found.isEmpty());
  }

  private static List<String> statuses(Answer task) {
    return stream(task.at("/steps")).map(step -> step.path("status").asText()).toList();
  }

  private static List<String> messages(Answer task) {
    Answer events = Portal.as("mara.petrov").get(path(task) + "/events").expect(200);
    return stream(events.json()).map(event -> event.at("/body/message").asText()).toList();
  }

  private static Stream<JsonNode> stream(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false);
  }

  private static String path(Answer task) {
    return "/scaffolder/tasks/" + task.text("/id");
  }
}
