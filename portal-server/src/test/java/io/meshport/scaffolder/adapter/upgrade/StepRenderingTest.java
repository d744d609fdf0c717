package io.meshport.scaffolder.adapter.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.adapter.action.FakeHosts;
import io.meshport.scaffolder.adapter.action.fetch.FetchTemplate;
import io.meshport.scaffolder.adapter.action.fetch.FileSource;
import io.meshport.scaffolder.model.run.RunEnvironment;
import io.meshport.scaffolder.model.template.ParameterPage;
import io.meshport.scaffolder.model.upgrade.TemplateAnswers;
import io.meshport.scaffolder.model.upgrade.TemplateQuestions;
import io.meshport.scaffolder.service.task.ActionCatalog;
import io.meshport.scaffolder.service.template.TemplateReadings;
import io.meshport.scaffolder.service.template.Templates;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepRenderingTest {
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: dbt, title: dbt}
      spec:
        owner: platform
        type: data-product
        parameters:
          - title: Product
            required: [name]
            properties:
              name: {type: string}
        steps:
          - id: fetch
            action: fetch:template
            input:
              url: ./skeleton
              targetPath: PLACE
              values: {name: "${{ parameters.name }}"}
          - id: check
            action: meshport:contract:validate
            input: {folder: contracts}
          - id: publish
            action: publish:git
            input: {repository: "customer/${{ parameters.name }}", sourcePath: PLACE}
          - id: late
            action: fetch:template
            input: {url: ./nothing}
      """;
  private static final String PEOPLE =
      """
        - title: People
          required: [team, token]
          properties:
            team: {type: string}
            token: {type: string, ui:field: Secret}
            days: {type: integer, default: 7}
      """;
  private static final String MORE =
      TEMPLATE.replace("PLACE", "./").replace("  steps:", PEOPLE.indent(2) + "  steps:");
  private static final Caller HUGO =
      new Caller(
          new UserId("hugo"),
          "hugo",
          "Hugo Silva",
          Set.of("customer"),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of());

  private final OneTemplateShelf shelf = new OneTemplateShelf();
  private final Templates templates =
      new Templates(
          shelf,
          new TemplateReadings(
              () -> Set.of("fetch:template", "meshport:contract:validate", "publish:git")));
  private final FakeHosts hosts = new FakeHosts();
  private final FetchTemplate fetch =
      new FetchTemplate(
          new FileSource(
              hosts,
              hosts,
              new FakeCatalog(),
              new PublicAddress(URI.create("https://portal.example.org"))));
  private final StepRendering rendering =
      new StepRendering(templates, new ActionCatalog(List.of(fetch)), RunEnvironment.EMPTY);

  @Test
  void aRevisionMakesItsFilesAgainAndNothingElseIsDone() {
    offer("a1", TEMPLATE.replace("PLACE", "./"), "# ${{ values.name }}\n");
    offer("b2", TEMPLATE.replace("PLACE", "./"), "# New ${{ values.name }}\n");

    assertThat(render("a1")).isEqualTo("README.md: # churn\n");
    assertThat(render("b2")).isEqualTo("README.md: # New churn\n");
    assertThat(rendering.newestRevision("dbt")).contains("b2");
    assertThat(rendering.newestRevision("other")).isEmpty();
  }

  @Test
  void onlyTheFolderThatIsPublishedCounts() {
    offer("a1", TEMPLATE.replace("PLACE", "./product/"), "# ${{ values.name }}\n");

    assertThat(render("a1")).isEqualTo("README.md: # churn\n");
  }

  @Test
  void aRevisionThatIsBrokenIsNotOffered() {
    offer("b2", "kind: Template\n", "");

    assertThat(rendering.newestRevision("dbt")).isEmpty();
  }

  @Test
  void valuesThatDoNotFitAreNamed() {
    String asksForMore =
        TEMPLATE.replace("PLACE", "./").replace("required: [name]", "required: [name, team]");
    offer("b2", asksForMore, "# ${{ values.name }}\n");

    assertThatThrownBy(() -> render("b2"))
        .isInstanceOfSatisfying(
            PortalException.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_VALUES);
              assertThat(refusal.violations()).isNotEmpty();
            });
  }

  @Test
  void theQuestionsOfANewRevisionAreThePagesThatAskForWhatIsMissing() {
    offer("a1", TEMPLATE.replace("PLACE", "./"), "");
    offer("b2", MORE, "");
    ObjectNode values =
        Json.mapper().createObjectNode().put("name", "churn").put("token", "s3cret");

    TemplateQuestions questions = rendering.questions("dbt", "a1", "b2", values);

    assertThat(questions.violations())
        .extracting(Violation::pointer)
        .containsExactly("/values/team");
    assertThat(questions.pages()).extracting(ParameterPage::title).containsExactly("People");
    assertThat(questions.values())
        .isEqualTo(Json.mapper().createObjectNode().put("name", "churn").put("days", 7));
    assertThat(rendering.questions("dbt", "a1", "b2", values.put("team", "Blue")).isOpen())
        .isFalse();
  }

  @Test
  void stepsThatFetchAreGivenTheSecretsOfThisOnce() {
    offer(
        "a1",
        TEMPLATE.replace("PLACE", "./").replace("parameters.name", "secrets.word"),
        "# ${{ values.name }}\n");

    assertThat(render("a1", Map.of("word", "sesame"))).isEqualTo("README.md: # sesame\n");
  }

  @Test
  void aRevisionThatIsNotKeptOrFailsIsSaidToBeSo() {
    offer("a1", TEMPLATE.replace("PLACE", "./").replace("./skeleton", "./gone"), "");

    assertThatThrownBy(() -> render("a1"))
        .hasFieldOrPropertyWithValue("type", ProblemType.TEMPLATE_BROKEN);
    assertThatThrownBy(() -> render("c3"))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
  }

  private void offer(String revision, String definition, String readme) {
    shelf.offer(
        "dbt",
        revision,
        List.of(
            TreeFile.of("skeleton/README.md", readme), TreeFile.of("template.yaml", definition)));
  }

  private String render(String revision) {
    return render(revision, Map.of());
  }

  private String render(String revision, Map<String, String> secrets) {
    ObjectNode values = Json.mapper().createObjectNode().put("name", "churn");
    StringBuilder files = new StringBuilder();
    rendering
        .render("dbt", revision, new TemplateAnswers(values, secrets), HUGO)
        .files()
        .forEach(file -> files.append(file.path()).append(": ").append(file.text()));
    return files.toString();
  }
}
