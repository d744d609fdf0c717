package io.meshport.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.meshport.local.demo.DemoData.Answer;
import io.meshport.local.demo.DemoData.Change;
import io.meshport.local.demo.DemoData.Domain;
import io.meshport.local.demo.DemoData.InputPort;
import io.meshport.local.demo.DemoData.Lifecycle;
import io.meshport.local.demo.DemoData.Outcome;
import io.meshport.local.demo.DemoData.Port;
import io.meshport.local.demo.DemoData.Product;
import io.meshport.local.demo.DemoData.Request;
import io.meshport.local.demo.DemoData.Stance;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoDataTest {

  private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final DemoData DATA = DemoData.load();

  static Stream<Product> products() {
    return DATA.products().stream();
  }

  @Test
  void theMeshHasEightDomainsAndAtLeastThirtyProducts() {
    assertThat(DATA.domains())
        .extracting(Domain::name)
        .containsExactlyInAnyOrder(
            "customer",
            "order",
            "catalog",
            "marketing",
            "billing",
            "support",
            "logistics",
            "finance");
    assertThat(DATA.products()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(DATA.domains()).allSatisfy(d -> assertThat(d.description()).isNotBlank());
  }

  @Test
  void productsAreKnownByOneNameEach() {
    assertThat(DATA.products()).extracting(Product::key).doesNotHaveDuplicates();
  }

  @Test
  void theMeshShowsDraftsAndADeprecatedProductWithAPublishedSuccessor() {
    assertThat(DATA.products())
        .extracting(Product::lifecycle)
        .contains(Lifecycle.DRAFT, Lifecycle.PUBLISHED, Lifecycle.DEPRECATED);
    Set<String> published =
        products()
            .filter(p -> p.lifecycle() == Lifecycle.PUBLISHED)
            .map(Product::key)
            .collect(Collectors.toSet());
    assertThat(products().filter(p -> p.lifecycle() == Lifecycle.DEPRECATED))
        .allSatisfy(p -> assertThat(published).contains(Objects.requireNonNull(p.successor())))
        .allSatisfy(p -> assertThat(p.endsInDays()).isPositive());
  }

  @Test
  void portsAreSpreadOverManyTechnologies() {
    assertThat(ports().map(Port::technology).collect(Collectors.toSet()))
        .contains(
            "POSTGRESQL",
            "SNOWFLAKE",
            "BIGQUERY",
            "DATABRICKS",
            "REDSHIFT",
            "PARQUET",
            "ICEBERG",
            "KAFKA",
            "API");
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyProductIsNamedInKebabCaseAndDescribed(Product product) {
    assertThat(product.name()).matches(KEBAB);
    assertThat(product.title()).isNotBlank();
    assertThat(product.description()).isNotBlank();
    assertThat(product.purpose()).isNotBlank();
    assertThat(product.tags()).isNotEmpty().allMatch(tag -> tag.matches(KEBAB));
    assertThat(product.ports()).isNotEmpty();
    assertThat(DATA.people()).contains(product.author(), product.owner());
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyPortTellsHowToConnectWithSomethingToCopy(Product product) {
    assertThat(product.ports()).extracting(Port::name).doesNotHaveDuplicates();
    assertThat(product.ports())
        .allSatisfy(
            port -> {
              assertThat(port.name()).matches(KEBAB);
              assertThat(port.title()).isNotBlank();
              assertThat(port.technology()).matches("[A-Z][A-Z0-9_]{1,39}");
              assertThat(port.description()).isNotBlank();
              assertThat(port.connectionGuide().split("```", -1)).hasSizeGreaterThanOrEqualTo(3);
              assertThat(port.connectionGuide().split("```", -1).length % 2).isOne();
            });
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyPortHasAContractOfTheOpenStandard(Product product) throws IOException {
    for (Port port : product.ports()) {
      JsonNode contract = contract(port);
      assertThat(contract.path("apiVersion").asText()).isEqualTo("v3.1.0");
      assertThat(contract.path("kind").asText()).isEqualTo("DataContract");
      assertThat(contract.path("version").isTextual()).as("version is quoted").isTrue();
      assertThat(contract.path("domain").asText()).isEqualTo(product.domain());
      assertThat(contract.path("status").asText())
          .isEqualTo(product.lifecycle() == Lifecycle.DRAFT ? "draft" : "active");
      assertThat(contract.path("description").properties())
          .extracting(java.util.Map.Entry::getKey)
          .contains("purpose", "usage", "limitations");
      assertThat(texts(contract.path("slaProperties"), "property"))
          .contains("freshness", "availability", "retention");
      assertThat(contract.path("servers")).isNotEmpty();
      assertThat(contract.path("team").path("members")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyColumnIsDescribedTypedAndClassified(Product product) throws IOException {
    for (Port port : product.ports()) {
      for (JsonNode table : contract(port).path("schema")) {
        assertThat(table.path("properties")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(table.path("properties").findValues("primaryKey")).isNotEmpty();
        for (JsonNode column : table.path("properties")) {
          assertThat(column.path("description").asText()).isNotBlank();
          assertThat(column.path("logicalType").asText()).isNotBlank();
          assertThat(column.path("physicalType").asText()).isNotBlank();
          assertThat(column.path("classification").asText())
              .isIn("public", "internal", "confidential", "restricted");
        }
      }
    }
  }

  @Test
  void contractIdsAreUniqueAndNoContractFileIsLeftOver() throws Exception {
    Set<String> ids = new HashSet<>();
    for (Port port : ports().toList()) {
      assertThat(ids.add(contract(port).path("id").asText())).as(port.contract()).isTrue();
    }
    Set<String> named = ports().map(Port::contract).collect(Collectors.toCollection(TreeSet::new));
    DATA.changes().forEach(change -> named.add(change.contract()));
    assertThat(contractFiles()).isEqualTo(named);
  }

  @Test
  void requestsConcernPublishedPortsAndKnownPeople() {
    Set<String> published =
        products()
            .filter(p -> p.lifecycle() == Lifecycle.PUBLISHED)
            .flatMap(p -> p.ports().stream().map(port -> p.key() + "/" + port.name()))
            .collect(Collectors.toSet());
    assertThat(DATA.requests())
        .allSatisfy(
            request -> {
              assertThat(published).contains(request.port());
              assertThat(DATA.people()).contains(request.requester());
              assertThat(request.purpose()).isNotBlank();
              assertThat(request.durationDays()).isBetween(1, 365);
              assertThat(request.subject().type()).isIn("USER", "TEAM", "SERVICE");
            });
  }

  @Test
  void requestsShowEveryOutcomeAndDecisionsNameADeciderAndAReason() {
    assertThat(DATA.requests()).extracting(Request::outcome).contains(Outcome.values());
    for (Request request : DATA.requests()) {
      if (request.outcome() != Outcome.OPEN && request.outcome() != Outcome.WITHDRAWN) {
        assertThat(DATA.people()).contains(Objects.requireNonNull(request.decidedBy()));
        assertThat(request.decidedBy()).isNotEqualTo(request.requester());
        assertThat(request.reason()).isNotBlank();
      }
      if (request.outcome() == Outcome.REVOKED || request.outcome() == Outcome.GIVEN_BACK) {
        assertThat(request.endReason()).isNotBlank();
      }
    }
  }

  @Test
  void changesBreakWithContractsThatPeopleRelyOnAndShowEveryStandOfTheBoard() throws IOException {
    for (Change change : DATA.changes()) {
      JsonNode newer = new YAMLMapper().readTree(DemoData.contractOf(change));
      assertThat(newer.path("version").asText()).isEqualTo(change.version());
      List<Request> relying =
          DATA.requests().stream()
              .filter(request -> request.port().equals(change.port()))
              .filter(request -> request.outcome() == Outcome.ACTIVE)
              .toList();
      assertThat(relying)
          .extracting(Request::requester)
          .containsAll(change.answers().stream().map(Answer::consumer).toList());
      assertThat(relying)
          .as("somebody has not answered")
          .hasSizeGreaterThan(change.answers().size());
      assertThat(change.answers())
          .extracting(Answer::state)
          .contains(Stance.ACCEPTED, Stance.OBJECTED);
    }
    assertThat(DATA.changes()).isNotEmpty();
  }

  @Test
  void inputPortsReadPublishedPortsOfOtherProductsAndNameTheirColumns() throws IOException {
    assertThat(DATA.inputPorts()).isNotEmpty();
    for (InputPort input : DATA.inputPorts()) {
      Product source =
          products()
              .filter(p -> input.source().startsWith(p.key() + "/"))
              .findFirst()
              .orElseThrow();
      assertThat(source.lifecycle()).isEqualTo(Lifecycle.PUBLISHED);
      assertThat(source.key()).isNotEqualTo(input.product());
      Port port =
          source.ports().stream()
              .filter(p -> input.source().equals(source.key() + "/" + p.name()))
              .findFirst()
              .orElseThrow();
      for (String column : input.columns()) {
        JsonNode table = contract(port).path("schema").get(0);
        assertThat(column).startsWith(table.path("name").asText() + ".");
        assertThat(texts(table.path("properties"), "name"))
            .contains(column.substring(column.indexOf('.') + 1));
      }
    }
  }

  private static Stream<Port> ports() {
    return products().flatMap(p -> p.ports().stream());
  }

  private static JsonNode contract(Port port) throws IOException {
    return new YAMLMapper().readTree(DemoData.contractOf(port));
  }

  private static List<String> texts(JsonNode list, String field) {
    return list.findValuesAsText(field);
  }

  private static Set<String> contractFiles() throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(DemoData.class.getResource("/demo/contracts")).toURI());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
