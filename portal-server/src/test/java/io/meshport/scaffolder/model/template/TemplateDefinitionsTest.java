package io.meshport.scaffolder.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.document.Limits;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateDefinitionsTest {
  private static final Set<String> ACTIONS = Set.of("debug:log", "fetch:template");

  /** A template that uses most of the format. */
  private static final String WHOLE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata:
        name: source-postgresql
        title: Source on PostgreSQL
        description: Tables as they are
        tags: [postgresql, c++]
        annotations:
          meshport.io/technology: PostgreSQL
        links:
          - url: https://example.org/docs
      spec:
        owner: group:default/platform
        type: data-product
        presentation:
          buttonLabels: {createButtonText: Make it}
        parameters:
          - title: Where
            description: Domain and name
            required: [domain]
            properties:
              domain: {type: string, ui:field: DomainPicker, ui:custom: {a: 1}}
              token: {type: string, ui:field: Secret}
          - required: [name]
            properties:
              name: {type: string, pattern: '^[a-z]+$'}
            if: {properties: {name: {const: kafka}}}
            then: {properties: {topic: {type: string}}}
        secrets:
          schema: {type: object, required: [token], properties: {token: {type: string}}}
        steps:
          - action: fetch:template
            input: {url: ./skeleton, values: {name: '${{ parameters.name }}'}}
          - id: say
            name: Say it
            action: debug:log
            if: ${{ parameters.topic and steps['step-1'].output }}
            each: ['a', 'b']
            input: {message: '${{ each.value | upper }}'}
        output:
          links:
            - {title: Open, url: '${{ steps.say.output.url }}'}
      """;

  private static TemplateReading read(String yaml) {
    return TemplateDefinitions.read(yaml, ACTIONS);
  }

  private static String with(String before, String after) {
    assertThat(WHOLE).contains(before);
    return WHOLE.replace(before, after);
  }

  @Test
  void everythingThatTheFormatHasIsRead() {
    TemplateReading reading = read(WHOLE);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.isUsable()).isTrue();
    TemplateDefinition template = reading.definition().orElseThrow();
    assertThat(template.name()).isEqualTo("source-postgresql");
    assertThat(template.title()).isEqualTo("Source on PostgreSQL");
    assertThat(template.technology()).isEqualTo("PostgreSQL");
    assertThat(template.tags()).containsExactly("postgresql", "c++");
    assertThat(template.pages())
        .extracting(ParameterPage::title)
        .containsExactly("Where", ParameterPage.DEFAULT_TITLE);
    assertThat(template.secretsSchema()).isNotNull();
  }

  @Test
  void keywordsOfTheFormPassThroughUntouched() {
    ParameterPage page = read(WHOLE).definition().orElseThrow().pages().get(0);

    assertThat(page.schema().at("/properties/domain/ui:custom/a").asInt()).isEqualTo(1);
  }

  @Test
  void stepsWithoutIdOrNameGetThemFromTheirPlaceAndAction() {
    List<StepDefinition> steps = read(WHOLE).definition().orElseThrow().steps();

    assertThat(steps).extracting(StepDefinition::id).containsExactly("step-1", "say");
    assertThat(steps).extracting(StepDefinition::name).containsExactly("fetch:template", "Say it");
    assertThat(steps.get(0).condition()).isNull();
    assertThat(steps.get(1).each()).hasSize(2);
  }

  @Test
  void aTaskCanKeepTheDefinitionAsJson() throws JsonProcessingException {
    TemplateDefinition template = read(WHOLE).definition().orElseThrow();

    String json = Json.mapper().writeValueAsString(template);

    assertThat(Json.mapper().readValue(json, TemplateDefinition.class)).isEqualTo(template);
  }

  @Test
  void oneObjectOfParametersIsOnePage() {
    String yaml =
        """
        apiVersion: scaffolder.backstage.io/v1beta3
        kind: Template
        metadata: {name: small}
        spec:
          type: service
          parameters: {properties: {name: {type: string}}}
          steps: [{action: debug:log}]
        """;

    TemplateDefinition template = read(yaml).definition().orElseThrow();

    assertThat(template.pages()).hasSize(1);
    assertThat(template.title()).isEqualTo("small");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1beta3 | v1beta2 | /apiVersion",
        "kind: Template | kind: Component | /kind",
        "kind: Template | 'kind: Template\nrelations: []' | /relations",
        "name: source-postgresql | name: -source | /metadata/name",
        "name: source-postgresql | namespace: A B | /metadata/name",
        "title: Source on PostgreSQL | title: '' | /metadata/title",
        "title: Source on PostgreSQL | namespace: A B | /metadata/namespace",
        "'[postgresql, c++]' | '[Post SQL]' | /metadata/tags/0",
        "meshport.io/technology: | '-/technology:' | /metadata/annotations/-~1technology",
        "annotations: | 'labels: {a b: c}\n  annotations:' | '/metadata/labels/a b'",
        "'url: https://example.org/docs' | 'title: No address' | /metadata/links/0",
        "type: data-product | lifecycle: x | /spec/type",
        "owner: group:default/platform | owner: [x] | /spec/owner",
        "action: debug:log | action: debug:lag | /spec/steps/1/action",
        "id: say | id: step-1 | /spec/steps/1/id",
        "description: Domain and name | when: parameters.domain === | /spec/parameters/0/when",
        "description: Domain and name | when: [yes] | /spec/parameters/0/when",
      })
  void aBrokenRuleIsAnErrorAtItsPlace(String before, String after, String pointer) {
    TemplateReading reading = read(with(before.strip(), after == null ? "" : after));

    assertThat(reading.isUsable()).isFalse();
    assertThat(reading.findings())
        .filteredOn(TemplateFinding::isError)
        .extracting(TemplateFinding::pointer)
        .contains(pointer.strip());
  }

  @Test
  void anErrorSaysItsLineAndWhatToDo() {
    TemplateFinding finding = read(with("debug:log", "debug:lag")).findings().get(0);

    assertThat(finding.line()).isEqualTo(36);
    assertThat(finding.message()).contains("'debug:lag'");
    assertThat(finding.remedy()).isNotBlank();
  }

  @Test
  void anExpressionThatCannotBeReadSaysWhere() {
    TemplateReading reading = read(with("each.value | upper", "each.value |"));

    assertThat(reading.findings().get(0).message()).contains("Line 1, column");
    assertThat(reading.isUsable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DomainPicker, GitHubPicker, /spec/parameters/0/properties/domain/ui:field",
    "parameters.name, parameters.nome, /spec/steps/0/input/values/name",
    "steps.say.output, steps.sei.output, /spec/output/links/0/url",
    "type: data-product, 'type: x\n  lifetime: y', /spec/lifetime",
    "description: Domain and name, when: parameters.domian, /spec/parameters/0/when",
    "'{type: string, ui:field: Secret}', '{type: strong, ui:field: Secret}',"
        + "/spec/parameters/0/properties/token/type",
    "id: say, 'backstage:permissions: {}\n      id: say', /spec/steps/1/backstage:permissions",
  })
  void whatMayBeAMistakeIsShownButRuns(String before, String after, String pointer) {
    TemplateReading reading = read(with(before, after));

    assertThat(reading.isUsable()).isTrue();
    assertThat(reading.findings()).extracting(TemplateFinding::pointer).contains(pointer.strip());
    assertThat(reading.findings()).extracting(TemplateFinding::level).doesNotContain(Gravity.ERROR);
  }

  @Test
  void stepsMayNameEarlierStepsOnly() {
    TemplateReading reading = read(with("'${{ parameters.name }}'", "'${{ steps.say.output.x }}'"));

    assertThat(reading.findings())
        .extracting(TemplateFinding::message)
        .containsExactly("There is no step 'say' before this one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just words",
        "a: b\n---\nc: d",
        "a: [b",
        "a: 1\na: 2",
        "a: !!java.util.Date x",
        "a: .inf",
        "a: 1e999999999",
        "[a]: b",
      })
  void whatIsNoTemplateHasAnErrorAndNothingElse(String yaml) {
    TemplateReading reading = read(yaml);

    assertThat(reading.definition()).isEmpty();
    assertThat(reading.errors()).isPositive();
  }

  @Test
  void textsThatGrowAreRefused() {
    String deep = "a: " + "[".repeat(100) + "]".repeat(100);
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String previous = "*a" + (i - 1);
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, (previous + ", ").repeat(5) + previous));
    }

    assertThat(read(deep).findings().get(0).message()).contains("levels deep");
    assertThat(read(laughs.toString()).findings().get(0).message()).contains("repeated");
    assertThat(read("a: &a [*a]").definition()).isEmpty();
    assertThat(read(" ".repeat(Limits.SMALL.length() + 1)).findings().get(0).message())
        .contains("larger than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{$ref: 'https://example.org/schema'}",
        "{$ref: '#/definitions/none'}",
        "{$ref: '#'}",
        "{type: string, pattern: '('}",
      })
  void schemasThatCannotBeCheckedWithAreErrors(String schema) {
    TemplateReading reading = read(with("{type: string, ui:field: Secret}", schema));

    assertThat(reading.isUsable()).isFalse();
  }
}
