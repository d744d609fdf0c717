package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.git.GitServer;
import io.meshport.platform.git.TestRepository;
import io.meshport.repository.adapter.store.Git;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A product follows its template, all of it real: the template comes from a Git source, a task
 * makes the product, its team and the template move on, and Git brings both together.
 */
@PortalTest
class UpgradeIT extends DeployedPortal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Portal ADMIN = Portal.as("mara.petrov");
  private static final String PEOPLE =
      """
          - title: People
            required: [team]
            properties:
              team: {type: string}
              days: {type: integer, default: 30}
      """;
  @TempDir Path folder = Path.of("");

  private final Portal hugo = Portal.as("hugo.silva");
  private final String template = Mesh.newName("upgraded");
  private final String name = Mesh.newName("follower");
  private final String product = "customer/" + name;
  private final String upgrade = "/data-products/" + product + "/upgrade";

  private String definition(String morePages, String moreValues) {
    return """
    apiVersion: scaffolder.backstage.io/v1beta3
    kind: Template
    metadata: {name: %s, title: Made by a test}
    spec:
      owner: group:default/platform
      type: data-product
      parameters:
        - title: Where
          required: [domain, name]
          properties:
            domain: {type: string, ui:field: DomainPicker}
            name: {type: string}
    %s
      steps:
        - id: files
          action: fetch:template
          input:
            url: ./skeleton
            values: {name: "${{ parameters.name }}"%s}
        - id: repository
          action: publish:git
          input: {repository: "${{ parameters.domain }}/${{ parameters.name }}"}
        - id: product
          action: meshport:data-product:create
          input: {domain: "${{ parameters.domain }}", name: "${{ parameters.name }}"}
    """
        .formatted(template, morePages.stripTrailing(), moreValues);
  }

  private static void firstRevision(TestRepository source) {
    source.commit(
        "a/skeleton/dataproduct.yaml",
        """
        {apiVersion: v1.0.0, kind: DataProduct, id: "${{ values.name }}", name: Follower,
         status: draft, outputPorts: [{name: table, version: 1.0.0, type: tables}]}
        """);
    source.commit("a/skeleton/contracts/README.md", "Contracts\n");
    source.commit("a/skeleton/README.md", "# ${{ values.name }}\n\nHow to run it.\n\nDone.\n");
    source.commit("a/skeleton/model.sql", "select 1\n");
    source.commit("a/skeleton/pipeline.yml", "retries: 1\n");
    source.commit("a/skeleton/old.cfg", "old\n");
  }

  private String secondRevision(TestRepository source) {
    source.commit("a/skeleton/model.sql", "select 2\n");
    source.commit("a/skeleton/pipeline.yml", "retries: 3\n");
    source.commit("a/skeleton/README.md", "# ${{ values.name }}\n\nHow to run it.\n\nDone!\n");
    source.commit("a/skeleton/OWNERS", "${{ values.team }} for ${{ values.days }} days\n");
    source.remove("a/skeleton/old.cfg");
    return source.commit(
        "a/template.yaml",
        definition(PEOPLE, ", team: \"${{ parameters.team }}\", days: \"${{ parameters.days }}\""));
  }

  @Test
  void aProductFollowsItsTemplateThroughAnUpgradeThatAsksForMore() {
    Mesh.domain("customer");
    TestRepository source = new TestRepository(folder, "source");
    firstRevision(source);
    String first = source.commit("a/template.yaml", definition("", ""));
    try (GitServer git = new GitServer(folder)) {
      register(git);
      awaitRevision(first);
      make();
      Git team = Git.clone(address(), folder.resolve("team"));
      team.write("model.sql", "select 'ours'\n");
      team.write("README.md", team.read("README.md").replace("How to run it.", "Run it so."));
      team.commit();
      team.git("push", "origin", "main");
      assertThat(origin().at("/upgradeAvailable").asBoolean()).isFalse();
      hugo.post(upgrade).expectProblem(409, "nothing-to-upgrade");

      String second = secondRevision(source);
      ADMIN.post("/template-sources/" + template + "/refresh").expect(202);
      awaitRevision(second);

      asks(first, second);
      String branch = opens(second);
      merges(team, branch);
      hasArrived(second);
    } finally {
      ADMIN.delete("/template-sources/" + template);
    }
  }

  private void register(GitServer git) {
    ADMIN
        .post(
            "/template-sources",
            Map.of("name", template, "repository", git.url("source.git"), "ref", "main"))
        .expect(201);
  }

  private void awaitRevision(String revision) {
    AccessSteps.await(
        PATIENCE,
        () -> hugo.get("/templates/" + template),
        seen -> seen.status() == 200 && seen.text("/revision").equals(revision));
  }

  private void make() {
    Map<String, Object> values = Map.of("domain", "customer", "name", name);
    String task =
        hugo.post("/scaffolder/tasks", Map.of("template", template, "values", values))
            .expect(201)
            .text("/id");
    Answer done =
        AccessSteps.await(
            PATIENCE,
            () -> hugo.get("/scaffolder/tasks/" + task).expect(200),
            seen -> List.of("COMPLETED", "FAILED").contains(seen.text("/status")));
    assertThat(done.text("/status")).as(done.text()).isEqualTo("COMPLETED");
  }

  private String address() {
    return GitHostIT.url(product, GitHostIT.token("hugo.silva", true));
  }

  private Answer origin() {
    return hugo.get("/data-products/" + product + "/origin").expect(200);
  }

  private Map<String, Object> answers(Object... more) {
    Map<String, Object> values = new HashMap<>(Map.of("domain", "customer", "name", name));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i].toString(), more[i + 1]);
    }
    return Map.of("values", values);
  }

  /** The new revision needs a value: nothing is shown or opened before it is there. */
  private void asks(String first, String second) {
    Answer origin = origin();
    assertThat(origin.at("/upgradeAvailable").asBoolean()).isTrue();
    assertThat(origin.text("/allowedActions/0")).isEqualTo("upgrade");
    Answer asked = hugo.get(upgrade).expect(200);
    assertThat(asked.text("/from")).isEqualTo(first);
    assertThat(asked.text("/to")).isEqualTo(second);
    assertThat(texts(asked.at("/violations"), "pointer")).containsExactly("/values/team");
    assertThat(texts(asked.at("/pages"), "title")).containsExactly("People");
    assertThat(asked.at("/values/days").asInt()).isEqualTo(30);
    assertThat(asked.at("/files")).isEmpty();
    assertThat(hugo.post(upgrade).expectProblem(422, "invalid-values").text("/errors/0/pointer"))
        .isEqualTo("/values/team");
    assertThat(
            texts(
                hugo.post(upgrade + "/preview", answers("team", 7)).expect(200).at("/violations"),
                "pointer"))
        .containsExactly("/values/team");
    hugo.post(upgrade, Map.of("colour", "red")).expectProblem(400, "malformed-body");
    Portal.as("david.chen").get(upgrade).expectProblem(404, "not-found");
    Portal.as("david.chen").post(upgrade + "/preview").expectProblem(404, "not-found");
  }

  private String opens(String second) {
    Map<String, Object> answers = answers("team", "Blue", "days", 7);
    Answer preview = hugo.post(upgrade + "/preview", answers).expect(200);
    Map<String, String> changes = new HashMap<>();
    preview
        .at("/files")
        .forEach(file -> changes.put(file.path("path").asText(), file.path("change").asText()));
    assertThat(changes)
        .isEqualTo(
            Map.of(
                "model.sql", "CONFLICT",
                "pipeline.yml", "CHANGED",
                "README.md", "CHANGED",
                "OWNERS", "ADDED",
                "old.cfg", "REMOVED"));
    Map<String, Object> late = new HashMap<>(answers);
    late.put("revision", "0".repeat(40));
    hugo.post(upgrade, late).expectProblem(412, "stale-version");

    Map<String, Object> wish = new HashMap<>(answers);
    wish.put("revision", second);
    Portal sure = hugo.with("Idempotency-Key", Mesh.newName("key"));
    Answer opened = sure.post(upgrade, wish).expect(201);
    assertThat(opened.text("/branch")).isEqualTo("template-" + second);
    assertThat(texts(opened.at("/conflictFiles"), "")).containsExactly("model.sql");
    assertThat(opened.text("/cloneUrl")).endsWith("/git/" + product + ".git");
    assertThat(sure.post(upgrade, wish).expect(201).text()).isEqualTo(opened.text());
    assertThat(hugo.post(upgrade).expect(200).text("/commit")).isEqualTo(opened.text("/commit"));
    assertThat(hugo.get(upgrade).expect(200).text("/opened/commit"))
        .isEqualTo(opened.text("/commit"));
    return opened.text("/branch");
  }

  /** As the team does it, with Git alone. */
  private void merges(Git team, String branch) {
    team.git("fetch", "origin");
    team.git("merge", "origin/" + branch);
    assertThat(team.read("model.sql"))
        .isEqualTo("<<<<<<< main\nselect 'ours'\n=======\nselect 2\n>>>>>>> " + branch + "\n");
    assertThat(team.read("README.md")).contains("Run it so.", "Done!");
    assertThat(team.read("pipeline.yml")).isEqualTo("retries: 3\n");
    assertThat(team.read("OWNERS")).isEqualTo("Blue for 7 days\n");
    assertThat(folder.resolve("team/old.cfg")).doesNotExist();
    assertThat(origin().at("/upgradeAvailable").asBoolean()).isTrue();
    assertThat(origin().at("/values").has("team")).isFalse();
    team.write("model.sql", "select 'both'\n");
    team.commit();
    team.git("push", "origin", "main");
  }

  private void hasArrived(String second) {
    Answer origin = origin();
    assertThat(origin.text("/revision")).isEqualTo(second);
    assertThat(origin.at("/upgradeAvailable").asBoolean()).isFalse();
    assertThat(origin.text("/values/team")).isEqualTo("Blue");
    assertThat(hugo.get(upgrade).expect(200).at("/files")).isEmpty();
    hugo.post(upgrade).expectProblem(409, "nothing-to-upgrade");
  }

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> field.isEmpty() ? item.asText() : item.path(field).asText())
        .toList();
  }
}
