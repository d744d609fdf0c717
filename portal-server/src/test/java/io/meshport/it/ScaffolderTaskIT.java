package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The road of a task: started, run step by step, followed, stopped, repeated, taken over. */
@PortalTest
class ScaffolderTaskIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String HELLO =
      """
      parameters:
        - title: Who
          required: [name]
          properties: {name: {type: string}}
      steps:
        - id: greet
          name: Greet
          action: debug:log
          input: {message: "Hello ${{ parameters.name }}"}
        - id: never
          action: debug:log
          if: ${{ parameters.name === 'nobody' }}
          input: {message: unheard}
      output:
        text:
          - {title: Greeting, content: "For ${{ parameters.name }} by ${{ user.entity.metadata.name }}"}
      """;
  private static final String SLOW =
      """
      steps:
        - {id: first, action: "debug:log", input: {message: once}}
        - {id: slow, action: "debug:wait", input: {seconds: 20}}
        - {id: last, action: "debug:log", input: {message: done}}
      """;

  private final Portal david = Portal.as("david.chen");

  @Test
  void aTaskRunsItsStepsAndShowsItsOutput() {
    Answer task = start(HELLO, Map.of("name", "Ada"));

    Answer done = await(task, "COMPLETED");

    assertThat(done.text("/output/text/0/content")).isEqualTo("For Ada by david.chen");
    assertThat(done.at("/steps"))
        .extracting(step -> step.path("status").asText())
        .containsExactly("COMPLETED", "SKIPPED");
    assertThat(messages(task))
        .containsExactly(
            "Starting up task with 2 steps",
            "Beginning step Greet",
            "Hello Ada",
            "Finished step Greet",
            "Beginning step debug:log",
            "Skipping step never because its if condition was false",
            "Run completed with status: completed");
    assertThat(done.at("/allowedActions")).isEmpty();
  }

  @Test
  void valuesThatTheTemplateDoesNotTakeStartNothing() {
    String template = PlantedTemplates.plant(HELLO);

    Answer refused = david.post(tasks(), Map.of("template", template, "values", Map.of()));

    assertThat(refused.expectProblem(422, "invalid-values").text("/errors/0/pointer"))
        .startsWith("/values");
  }

  @Test
  void aTaskWithoutATemplateIsRefused() {
    david.post(tasks(), Map.of()).expectProblem(422, "invalid-input");
    david.post(tasks(), Map.of("template", "no-such-template")).expectProblem(404, "not-found");
  }

  @Test
  void aTaskIsSeenByItsStarterAndThePlatformTeamOnly() {
    Answer task = start(HELLO, Map.of("name", "Ada"));

    Portal.as("felix.novak").get(path(task)).expectProblem(404, "not-found");
    Portal.as("felix.novak").post(path(task) + "/cancellation").expectProblem(404, "not-found");
    Portal.as("felix.novak").get(path(task) + "/events").expectProblem(404, "not-found");
    assertThat(david.get(tasks() + "?mine=true").expect(200).at("/items"))
        .extracting(item -> item.path("id").asText())
        .contains(task.text("/id"));
  }

  @Test
  void cancellingStopsTheActionWithinTwoSecondsAndARetryGoesOnThere() {
    Answer task = start(SLOW, Map.of());
    awaitStep(task, "slow", "PROCESSING");

    long asked = System.nanoTime();
    Answer cancelled = david.post(path(task) + "/cancellation").expect(200);
    assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    david.post(path(task) + "/cancellation").expectProblem(409, "illegal-transition");

    david.post(path(task) + "/retry").expect(200);
    awaitStep(task, "slow", "PROCESSING");
    assertThat(messages(task).stream().filter("once"::equals)).hasSize(1);
    assertThat(messages(task)).noneMatch(line -> line.contains("cancelled"));
    david.post(path(task) + "/cancellation").expect(200);
  }

  @Test
  void aTaskWhoseServerFellSilentIsTakenOverAndRunsNoFinishedStepAgain() {
    Answer task = start(SLOW.replace("seconds: 20", "seconds: 4"), Map.of());
    awaitStep(task, "slow", "PROCESSING");

    Rows.change(
        "update scaffolder_task set claim_id = gen_random_uuid(),"
            + " heartbeat_at = now() - interval '1 minute' where id = ?",
        task.text("/id"));

    await(task, "COMPLETED");
    List<String> messages = messages(task);
    assertThat(messages).contains("Going on after the server at work fell silent");
    assertThat(messages.stream().filter("once"::equals)).hasSize(1);
    assertThat(messages.stream().filter("Finished step debug:wait"::equals)).hasSize(1);
  }

  @Test
  void eventsArePushedAsTheyHappenAndResumedWhereTheLineBroke() {
    Answer task = start(SLOW.replace("seconds: 20", "seconds: 2"), Map.of());
    Answer first = david.get(path(task) + "/events").expect(200);
    long seen = first.at("/0/id").asLong();

    Answer stream =
        david
            .with("Accept", "text/event-stream")
            .with("Last-Event-ID", Long.toString(seen))
            .get(path(task) + "/events?after=0")
            .expect(200);

    List<String> lines = stream.text().lines().toList();
    assertThat(lines).contains("event: completion").doesNotContain("id: " + seen);
    assertThat(lines.stream().filter(line -> line.startsWith("id: "))).isSorted();
    assertThat(lines.stream().filter(line -> line.startsWith("data: {"))).isNotEmpty();
  }

  @Test
  void theEndOfATaskIsToldEvenToThoseWhoHaveSeenIt() {
    Answer task = start(HELLO, Map.of("name", "Ada"));
    await(task, "COMPLETED");

    Answer late = david.get(path(task) + "/events?after=999999999").expect(200);

    assertThat(late.text("/0/type")).isEqualTo("completion");
    david.get(path(task) + "/events?after=x").expectProblem(400, "invalid-parameter");
  }

  @Test
  void aDryRunShowsWhatWouldComeOutAndKeepsNothing() {
    String template = PlantedTemplates.plant(HELLO);
    long before = david.get(tasks()).expect(200).at("/total").asLong();

    Answer report =
        david
            .post(
                "/scaffolder/dry-runs",
                Map.of("template", template, "values", Map.of("name", "Ada")))
            .expect(200);

    assertThat(report.at("/log"))
        .extracting(line -> line.path("message").asText())
        .contains("Hello Ada");
    assertThat(report.text("/output/text/0/content")).startsWith("For Ada");
    assertThat(david.get(tasks()).expect(200).at("/total").asLong()).isEqualTo(before);
  }

  @Test
  void onlyThePlatformTeamTriesTextsOfItsOwn() {
    Map<String, Object> own = Map.of("definition", "kind: Template", "values", Map.of());

    david.post("/scaffolder/dry-runs", own).expectProblem(403, "forbidden");
    david.post("/scaffolder/dry-runs", Map.of()).expectProblem(422, "invalid-input");
    Portal.as("mara.petrov")
        .post("/scaffolder/dry-runs", own)
        .expectProblem(422, "template-broken");
  }

  @Test
  void secretsAreKeptSealedMaskedAndDroppedAtTheEnd() {
    String template =
        PlantedTemplates.plant(
            """
            steps:
              - {id: leak, action: "debug:log", input: {message: "It is ${{ secrets.token }}"}}
              - {id: wait, action: "debug:wait", input: {seconds: 1}}
            """);
    Map<String, Object> form =
        Map.of("template", template, "secrets", Map.of("token", "hunter2-of-ada"));
    Answer task = david.post(tasks(), form).expect(201);
    assertThat(task.text()).doesNotContain("hunter2");
    assertThat(sealed(task, "is not null and sealed_secrets not like '%hunter2%'")).isEqualTo(1);

    Answer done = await(task, "COMPLETED");

    assertThat(messages(task)).contains("It is ***");
    assertThat(done.text()).doesNotContain("hunter2");
    assertThat(sealed(task, "is null")).isEqualTo(1);
  }

  private static long sealed(Answer task, String how) {
    return Rows.count(
        "select count(*) from scaffolder_task where id = ? and sealed_secrets " + how,
        task.text("/id"));
  }

  @Test
  void theActionsOfThePortalAreListedWithTheirSchemas() {
    JsonNode actions = david.get("/scaffolder/actions").expect(200).at("/items");

    assertThat(actions)
        .extracting(action -> action.path("id").asText())
        .contains("debug:log", "debug:wait");
    assertThat(actions.get(0).path("input").isObject()).isTrue();
  }

  private Answer start(String specification, Map<String, Object> values) {
    String template = PlantedTemplates.plant(specification);
    return david.post(tasks(), Map.of("template", template, "values", values)).expect(201);
  }

  private Answer await(Answer task, String status) {
    return AccessSteps.await(
        PATIENCE,
        () -> david.get(path(task)).expect(200),
        seen -> seen.text("/status").equals(status));
  }

  private void awaitStep(Answer task, String step, String status) {
    AccessSteps.await(
        PATIENCE,
        () -> david.get(path(task)).expect(200),
        seen ->
            StreamSupport.stream(seen.at("/steps").spliterator(), false)
                .anyMatch(
                    one ->
                        one.path("id").asText().equals(step)
                            && one.path("status").asText().equals(status)));
  }

  private List<String> messages(Answer task) {
    List<String> messages = new ArrayList<>();
    david
        .get(path(task) + "/events")
        .expect(200)
        .json()
        .forEach(event -> messages.add(event.at("/body/message").asText()));
    return messages;
  }

  private static String tasks() {
    return "/scaffolder/tasks";
  }

  private static String path(Answer task) {
    return tasks() + "/" + task.text("/id");
  }
}
