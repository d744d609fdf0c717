package io.meshport.scaffolder.service.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.adapter.action.FakeHosts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesCheckTest {
  private static final String TEMPLATE =
      """
      apiVersion: scaffolder.backstage.io/v1beta3
      kind: Template
      metadata: {name: product}
      spec:
        type: data-product
        parameters:
          - required: [domain]
            properties: {domain: {type: string}}
          - required: [name]
            properties:
              name: {type: string}
              inputs: {type: array, items: {type: string}}
          - when: parameters.domain === 'order'
            required: [inputs]
            properties: {inputs: {type: array, minItems: 1}}
        secrets: {schema: {required: [token]}}
        steps:
          - action: meshport:data-product:create
            input:
              domain: ${{ parameters.domain }}
              name: ${{ parameters.name }}-product
          - action: meshport:access:request
            input: {ports: '${{ parameters.inputs }}'}
      """;

  private final TemplateWorld world = new TemplateWorld();
  private final FakeProducts products = new FakeProducts();
  private final FakeHosts hosts = new FakeHosts();
  private final ValuesCheck check = new ValuesCheck(world.templates, products, products, hosts);

  @BeforeEach
  void fill() {
    world.take(
        "git",
        "c1",
        TreeFile.of("a/template.yaml", TEMPLATE.replace("}}-product", "}}")),
        TreeFile.of("b/template.yaml", TEMPLATE.replace("{name: product}", "{name: composed}")));
  }

  private static ObjectNode values(Map<String, Object> values) {
    return Json.mapper().valueToTree(values);
  }

  private List<PolicyFinding> findings(Map<String, Object> values) {
    return check.check("product", values(values), null, TemplateWorld.MEMBER).findings();
  }

  @Test
  void valuesThatThePortalTakesHaveNothingToBeSaid() {
    ValuesReport report =
        check.check(
            "product",
            values(
                Map.of(
                    "domain",
                    "customer",
                    "name",
                    "fresh",
                    "inputs",
                    List.of("order/orders/table"))),
            null,
            TemplateWorld.MEMBER);

    assertThat(report.findings()).isEmpty();
    assertThat(report.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "customer, churn, /values/name, has a data product of this name",
    "customer, Big Name, /values/name, kebab-case",
    "order, fresh, /values/domain, Only members of order",
    "nowhere, fresh, /values/domain, There is no domain",
  })
  void whatTheStepsWillBeRefusedIsSaidBefore(
      String domain, String name, String pointer, String message) {
    List<PolicyFinding> findings = findings(Map.of("domain", domain, "name", name));

    assertThat(findings).extracting(PolicyFinding::pointer).containsExactly(pointer);
    assertThat(findings.get(0).message()).contains(message);
  }

  @Test
  void aNameIsTakenWhileTheRepositoryOfAnUnfinishedRunHasIt() {
    hosts.create(new ProductKey("customer", "fresh"));

    assertThat(findings(Map.of("domain", "customer", "name", "fresh")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/values/name");
              assertThat(finding.message()).contains("A run that did not end", "retry it");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "order/none/table, There is no output port",
    "order/secret-plan/table, There is no output port",
    "customer/new-churn/table, not published",
    "orders, is no output port",
  })
  void portsThatCannotBeAskedForAreSaidBefore(String port, String message) {
    List<PolicyFinding> findings =
        findings(Map.of("domain", "customer", "name", "fresh", "inputs", List.of(port)));

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/values/inputs");
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void aNameThatIsPutTogetherIsCheckedAsItWillBe() {
    ObjectNode given = values(Map.of("domain", "customer", "name", "A"));

    List<PolicyFinding> findings =
        check.check("composed", given, null, TemplateWorld.MEMBER).findings();

    assertThat(findings).singleElement().extracting(PolicyFinding::pointer).isEqualTo("/values");
    assertThat(findings.get(0).message()).contains("'A-product'");
  }

  @Test
  void onePageIsCheckedAloneAndSecretsAreNotMissed() {
    assertThat(violations(null)).containsExactlyInAnyOrder("/values/domain", "/values/name");
    assertThat(violations(0)).containsExactly("/values/domain");
    assertThatThrownBy(() -> violations(3))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @Test
  void pagesThatAreNotShownAreNamed() {
    assertThat(hidden("customer")).containsExactly(2);
    assertThat(hidden("order")).isEmpty();
  }

  private List<Integer> hidden(String domain) {
    return check
        .check("product", values(Map.of("domain", domain)), 0, TemplateWorld.MEMBER)
        .hiddenPages();
  }

  private List<String> violations(@Nullable Integer page) {
    return check
        .check("product", values(Map.of()), page, TemplateWorld.MEMBER)
        .violations()
        .stream()
        .map(Violation::pointer)
        .toList();
  }
}
