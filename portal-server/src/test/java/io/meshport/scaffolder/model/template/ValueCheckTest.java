package io.meshport.scaffolder.model.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ValueCheckTest {
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: small}
      spec:
        type: service
        parameters:
          - required: [name]
            properties:
              name: {type: string, pattern: '^[a-z]+$', maxLength: 20}
              kind: {type: string, enum: [table, topic]}
            dependencies:
              kind:
                oneOf:
                  - properties: {kind: {const: table}}
                  - properties: {kind: {const: topic}, partitions: {type: integer}}
                    required: [partitions]
          - required: [columns]
            properties:
              columns:
                type: array
                items: {type: object, required: [name], properties: {name: {type: string}}}
              slow: {type: string, pattern: '^(a+)+$'}
              mail: {type: string, format: email}
        secrets:
          schema: {required: [token], properties: {token: {type: string, minLength: 3}}}
        steps: [{action: debug:log}]
      """;

  private static final TemplateDefinition DEFINITION =
      TemplateDefinitions.read(TEMPLATE, Set.of("debug:log")).definition().orElseThrow();
  private static final Map<String, String> TOKEN = Map.of("token", "secret");

  private static ObjectNode values(String json) {
    try {
      return (ObjectNode) Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> pointers(String json, Map<String, String> secrets) {
    return ValueCheck.violations(DEFINITION, values(json), secrets).stream()
        .map(Violation::pointer)
        .toList();
  }

  @Test
  void valuesThatFitEveryPageAreTaken() {
    assertThat(
            pointers(
                "{\"name\": \"churn\", \"kind\": \"topic\", \"partitions\": 3, \"columns\":"
                    + " [{\"name\": \"id\"}], \"unasked\": true}",
                TOKEN))
        .isEmpty();
  }

  @Test
  void everyPageIsCheckedAndMissingValuesArePointedAt() {
    assertThat(pointers("{}", Map.of()))
        .containsExactlyInAnyOrder("/values/name", "/values/columns", "/secrets/token");
  }

  @Test
  void aWrongValueIsPointedAtWhereverItStands() {
    assertThat(pointers("{\"name\": \"A\", \"columns\": [{\"name\": 1}]}", TOKEN))
        .containsExactlyInAnyOrder("/values/name", "/values/columns/0/name");
  }

  @Test
  void whatAnotherValueAsksForIsRequired() {
    assertThat(pointers("{\"name\": \"a\", \"kind\": \"topic\", \"columns\": []}", TOKEN))
        .contains("/values/partitions");
  }

  @Test
  void secretsAreHeldToTheirOwnSchemaAndNotShown() {
    List<Violation> found =
        ValueCheck.violations(
            DEFINITION, values("{\"name\": \"a\", \"columns\": []}"), Map.of("token", "x\u0007"));

    assertThat(found).extracting(Violation::pointer).containsExactly("/secrets/token");
    assertThat(found.get(0).message()).doesNotContain("x\u0007");
  }

  @Test
  void onePageCanBeCheckedAlone() {
    List<Violation> found = ValueCheck.violations(DEFINITION, values("{}"), 1);

    assertThat(found).extracting(Violation::pointer).containsExactly("/values/columns");
  }

  @Test
  void aPatternThatTakesTooLongGivesUp() {
    String hard = "a".repeat(40) + "!";

    List<String> found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () ->
                pointers("{\"name\": \"a\", \"columns\": [], \"slow\": \"" + hard + "\"}", TOKEN));

    assertThat(found).isNotEmpty();
  }

  @Test
  void formatsAreChecked() {
    assertThat(pointers("{\"name\": \"a\", \"columns\": [], \"mail\": \"no\"}", TOKEN))
        .containsExactly("/values/mail");
  }

  @Test
  void aSchemaIsNeverFetched() {
    ObjectNode schema = values("{\"$ref\": \"http://127.0.0.1:1/schema.json\"}");

    assertThat(Schemas.violations(schema, values("{}"), "/values"))
        .singleElement()
        .satisfies(v -> assertThat(v.message()).contains("cannot be held to its schema"));
  }
}
