package io.meshport.scaffolder.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.Violation;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownPagesTest {
  private static final String PAGES =
      """
      - required: [cloud]
        properties: {cloud: {enum: [AWS, GCP]}, region: {type: string}}
      - when: ${{ parameters.cloud === 'AWS' }}
        required: [account]
        properties:
          account: {type: string}
          region: {type: string}
          monitored: {type: boolean}
          network: {type: object, properties: {zone: {type: string}, range: {type: string}}}
          disks: {type: array, items: {type: object, properties: {size: {}, kind: {}}}}
        dependencies:
          monitored: {properties: {mail: {type: string}}}
      - when: parameters.monitored
        required: [threshold]
        properties: {threshold: {type: integer}}
      - properties:
          network: {type: object, properties: {range: {type: string}}}
          disks: {type: array, items: {type: object, properties: {kind: {}}}}
      """;

  private static TemplateDefinition template(String pages) {
    String yaml =
        """
        apiVersion: scaffolder.backstage.io/v1beta3
        kind: Template
        metadata: {name: paged}
        spec:
          type: service
          steps: [{action: debug:log}]
          parameters:
        %s
        """
            .formatted(pages.indent(4));
    return TemplateDefinitions.read(yaml, Set.of("debug:log")).definition().orElseThrow();
  }

  private static ObjectNode values(String json) {
    try {
      return (ObjectNode) Json.mapper().readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShownPages shown(String pages, String values) {
    return ShownPages.of(template(pages), values(values));
  }

  @Test
  void pagesWhoseConditionHoldsAreShownAndTheirValuesKept() {
    String all = "{'cloud': 'AWS', 'account': 'a', 'monitored': true, 'threshold': 3, 'x': 1}";

    ShownPages shown = shown(PAGES, all);

    assertThat(shown.hidden()).isEmpty();
    assertThat(shown.values()).isEqualTo(values(all));
  }

  @Test
  void whatAHiddenPageAloneAsksForIsDropped() {
    ShownPages shown =
        shown(PAGES, "{'cloud': 'GCP', 'account': 'a', 'mail': 'm', 'region': 'r', 'x': 1}");

    assertThat(shown.hidden()).containsExactly(1, 2);
    assertThat(shown.values()).isEqualTo(values("{'cloud': 'GCP', 'region': 'r', 'x': 1}"));
  }

  @Test
  void aPageThatDependsOnAHiddenPageIsHiddenWithIt() {
    ShownPages shown = shown(PAGES, "{'cloud': 'GCP', 'monitored': true, 'threshold': 3}");

    assertThat(shown.hidden()).containsExactly(1, 2);
    assertThat(shown.values()).isEqualTo(values("{'cloud': 'GCP'}"));
  }

  @Test
  void whatAShownPageAsksForInPartKeepsThatPart() {
    ShownPages shown =
        shown(
            PAGES,
            "{'network': {'zone': 'a', 'range': 'b', 'own': 'c'},"
                + " 'disks': [{'size': 1, 'kind': 'ssd'}, {'kind': 'hdd'}]}");

    assertThat(shown.values())
        .isEqualTo(
            values(
                "{'network': {'range': 'b', 'own': 'c'},"
                    + " 'disks': [{'kind': 'ssd'}, {'kind': 'hdd'}]}"));
  }

  @Test
  void aShownPageThatTakesEveryValueKeepsAll() {
    String free = PAGES + "- {additionalProperties: true}\n";

    assertThat(shown(free, "{'account': 'a'}").values()).isEqualTo(values("{'account': 'a'}"));
  }

  @Test
  void whatIsAskedForByReferenceBelongsToItsPage() {
    String pages =
        """
        - when: false
          properties: {plain: {type: string}}
          allOf: [{$ref: '#/definitions/more'}]
          definitions: {more: {properties: {referred: {type: string}}}}
        """;

    assertThat(shown(pages, "{'plain': 'a', 'referred': 'b', 'other': 'c'}").values())
        .isEqualTo(values("{'other': 'c'}"));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true",
    "false, false",
    "'  ', true",
    "parameters.none, false",
    "parameters.zero, false",
    "parameters.text, false",
    "parameters.list, false",
    "parameters.object, true",
    "'${{ parameters.word }}', true",
    "'${{ not parameters.word }}', false",
    "\"${{ parameters.word == 'no' }}\", false",
    "\"parameters.word === 'yes' and parameters.list is defined\", true",
    "'${{ parameters.word | noSuchFilter }}', true",
  })
  void aConditionHoldsAsTheFormatSays(String when, boolean holds) {
    String pages = "- when: \"" + when.replace("\"", "") + "\"\n  properties: {a: {}}\n";

    ShownPages shown =
        shown(pages, "{'zero': 0, 'text': '', 'list': [], 'object': {}, 'word': 'yes'}");

    assertThat(shown.shows(0)).isEqualTo(holds);
  }

  @Test
  void aHiddenPageIsNeitherRequiredNorChecked() {
    TemplateDefinition template = template(PAGES);
    ObjectNode values = values("{'cloud': 'GCP', 'account': 7, 'threshold': 'high'}");

    assertThat(ValueCheck.violations(template, values, Map.of())).isEmpty();
    assertThat(ValueCheck.violations(template, values, 1)).isEmpty();
    values.put("cloud", "AWS").put("monitored", true);
    assertThat(ValueCheck.violations(template, values, Map.of()))
        .extracting(Violation::pointer)
        .containsExactly("/values/account", "/values/threshold");
  }

  @Test
  void theConditionIsNoPartOfTheSchema() {
    ParameterPage page = template(PAGES).pages().get(2);

    assertThat(page.when()).isEqualTo("parameters.monitored");
    assertThat(page.schema().has("when")).isFalse();
  }

  @Test
  void aDefinitionThatWasKeptBeforePagesHadConditionsShowsAllOfThem() throws Exception {
    String kept = "{\"title\": \"Old\", \"description\": null, \"schema\": {}}";

    assertThat(Json.mapper().readValue(kept, ParameterPage.class).when()).isNull();
  }
}
