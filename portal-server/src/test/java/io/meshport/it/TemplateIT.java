package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.TestRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates from a real repository, as people find, check and half fill them. */
@PortalTest
class TemplateIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Portal ADMIN = Portal.as("mara.petrov");
  private static @Nullable GitServer git;
  @TempDir static Path folder = Path.of("");

  private final String name = Mesh.newName("template");
  private final String source = Mesh.newName("source");
  private final TestRepository repository = new TestRepository(folder, source);

  @BeforeAll
  static void serve() {
    git = new GitServer(folder);
    Mesh.domain("customer");
  }

  @AfterAll
  static void stop() {
    git().close();
  }

  private static GitServer git() {
    GitServer server = git;
    if (server == null) {
      throw new IllegalStateException("The server of repositories is not there");
    }
    return server;
  }

  private String template(String action) {
    return """
    apiVersion: scaffolder.backstage.io/v1beta3
    kind: Template
    metadata:
      name: %s
      title: Made by a test
      tags: [test]
      annotations: {meshport.io/technology: Nothing}
    spec:
      type: data-product
      parameters:
        - title: Where
          required: [domain, name]
          properties:
            domain: {type: string, ui:field: DomainPicker}
            name: {type: string, maxLength: 63}
            token: {type: string, ui:field: Secret}
      steps:
        - {id: say, action: '%s'}
    """
        .formatted(name, action);
  }

  /** An action that this portal has. */
  private static final String ACTION = "debug:log";

  private void register() {
    ADMIN
        .post(
            "/template-sources",
            Map.of("name", source, "repository", git().url(source + ".git"), "ref", "main"))
        .expect(201);
  }

  private JsonNode source() {
    JsonNode items = ADMIN.get("/template-sources").expect(200).at("/items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("name").asText().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private Answer awaitTemplate(String commit) {
    return AccessSteps.await(
        PATIENCE,
        () -> Portal.as("hugo.silva").get("/templates/" + name),
        seen -> seen.status() == 200 && seen.text("/revision").equals(commit));
  }

  @Test
  void aTemplateOfARepositoryIsListedAndFollowsItsChanges() {
    String first = repository.commit("a/template.yaml", template(ACTION));
    register();

    Answer seen = awaitTemplate(first);
    assertThat(seen.text("/source")).isEqualTo(source);
    assertThat(seen.text("/pages/0/schema/properties/domain/ui:field")).isEqualTo("DomainPicker");
    assertThat(seen.text("/steps/0/id")).isEqualTo("say");
    assertThat(seen.at("/usable").asBoolean()).isTrue();
    assertThat(seen.at("/allowedActions")).extracting(JsonNode::asText).contains("run");
    assertThat(source().path("templates")).extracting(JsonNode::asText).containsExactly(name);
    assertThat(Portal.as("hugo.silva").get("/templates/" + name + "/definition").text())
        .isEqualTo(template(ACTION));
    assertThat(
            Portal.as("hugo.silva")
                .get("/templates?technology=nothing&tag=test&q=" + name)
                .expect(200)
                .at("/total")
                .asInt())
        .isEqualTo(1);

    String second = repository.commit("a/template.yaml", template("no:action"));
    ADMIN.post("/template-sources/" + source + "/refresh").expect(202);
    Answer broken = awaitTemplate(second);
    assertThat(broken.at("/usable").asBoolean()).isFalse();
    assertThat(broken.text("/findings/0/pointer")).isEqualTo("/spec/steps/0/action");
    assertThat(broken.at("/findings/0/line").asInt()).isEqualTo(18);
    Portal.as("hugo.silva")
        .post("/templates/" + name + "/check", Map.of("values", Map.of()))
        .expectProblem(422, "template-broken");

    ADMIN.delete("/template-sources/" + source).expect(204);
    Portal.as("hugo.silva").get("/templates/" + name).expectProblem(404, "not-found");
  }

  @Test
  void aSourceThatCannotBeReadSaysWhy() {
    ADMIN
        .post(
            "/template-sources",
            Map.of("name", source, "repository", git().url("none.git"), "ref", "main"))
        .expect(201);

    JsonNode seen = AccessSteps.await(PATIENCE, this::source, found -> found.hasNonNull("problem"));

    assertThat(seen.path("problem").asText()).isNotBlank();
    assertThat(seen.path("templates")).isEmpty();
    ADMIN
        .post(
            "/template-sources",
            Map.of("name", source, "repository", "https://git.example.org/t.git"))
        .expectProblem(409, "already-exists");
    ADMIN
        .post("/template-sources", Map.of("name", source, "repository", "file:///etc"))
        .expectProblem(422, "invalid-input");
    ADMIN.delete("/template-sources/" + source).expect(204);
  }

  @Test
  void valuesAreCheckedBeforeARun() {
    repository.commit("a/template.yaml", template(ACTION));
    register();
    AccessSteps.await(
        PATIENCE, () -> ADMIN.get("/templates/" + name), seen -> seen.status() == 200);

    Answer checked =
        Portal.as("hugo.silva")
            .post("/templates/" + name + "/check", Map.of("values", Map.of("name", 1)))
            .expect(200);

    assertThat(checked.at("/violations"))
        .extracting(violation -> violation.path("pointer").asText())
        .containsExactlyInAnyOrder("/values/domain", "/values/name");
    ADMIN.delete("/template-sources/" + source).expect(204);
  }

  @Test
  void theTextOfATemplateIsCheckedForItsAuthors() {
    Answer checked =
        ADMIN.post("/templates/validation", Map.of("definition", "kind: Template")).expect(200);

    assertThat(checked.at("/usable").asBoolean()).isFalse();
    assertThat(checked.at("/findings"))
        .extracting(finding -> finding.path("pointer").asText())
        .contains("/apiVersion", "/metadata", "/spec");
    Portal.as("hugo.silva")
        .post("/templates/validation", Map.of("definition", ""))
        .expectProblem(403, "forbidden");
  }

  @Test
  void aHalfFilledWizardIsKeptWithoutItsSecrets() {
    repository.commit("a/template.yaml", template(ACTION));
    register();
    AccessSteps.await(
        PATIENCE, () -> ADMIN.get("/templates/" + name), seen -> seen.status() == 200);
    Portal hugo = Portal.as("hugo.silva");
    Map<String, Object> values = Map.of("domain", "customer", "token", "s3cret");

    Answer made =
        hugo.post("/scaffolder/drafts", Map.of("template", name, "values", values, "page", 1))
            .expect(201);

    assertThat(made.text()).doesNotContain("s3cret");
    String draft = "/scaffolder/drafts/" + made.text("/id");
    assertThat(hugo.get(draft).expect(200).text("/values/domain")).isEqualTo("customer");
    Portal.as("anna.schmidt").get(draft).expectProblem(404, "not-found");
    Map<String, Object> more = Map.of("template", name, "values", Map.of("name", "x"));
    hugo.put(draft, more).expectProblem(428, "version-required");
    Answer changed = hugo.ifMatch(made).put(draft, more).expect(200);
    assertThat(changed.at("/values").size()).isEqualTo(1);
    hugo.ifMatch(made).put(draft, more).expectProblem(412, "stale-version");
    assertThat(hugo.get("/scaffolder/drafts").expect(200).at("/items"))
        .extracting(item -> item.path("id").asText())
        .contains(made.text("/id"));
    hugo.ifMatch(changed).delete(draft).expect(204);
    hugo.get(draft).expectProblem(404, "not-found");
    ADMIN.delete("/template-sources/" + source).expect(204);
  }

  @Test
  void wizardsOfferWhatTheCallerMaySee() {
    String product = Mesh.draft();
    String query = "/scaffolder/entities?kind=API&q=" + product.substring("customer/".length());

    assertThat(Portal.as("hugo.silva").get(query).expect(200).at("/items"))
        .extracting(item -> item.path("ref").asText())
        .containsExactly("api:" + product + ".table");
    assertThat(Portal.as("ben.okafor").get(query).expect(200).at("/items")).isEmpty();
    List<String> refs =
        StreamSupport.stream(
                Portal.as("hugo.silva")
                    .get("/scaffolder/entities?filter=kind=Group&filter=kind=User")
                    .expect(200)
                    .at("/items")
                    .spliterator(),
                false)
            .map(item -> item.path("ref").asText())
            .toList();
    assertThat(refs).contains("group:default/customer", "user:default/hugo.silva");
    Portal.as("hugo.silva")
        .get("/scaffolder/entities?filter=spec.colour=red")
        .expectProblem(400, "invalid-parameter");
  }
}
