package io.meshport.contract.model.export.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.TestContracts;
import io.meshport.contract.model.ContractReader;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.JsonTrees;
import io.meshport.platform.document.Notation;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductExportsTest {
  private static final PortKey SOURCE = new PortKey("crm", "customers", "table");
  private static final PublicAddress ADDRESS =
      new PublicAddress(URI.create("https://portal.example.org/"));
  private static final String PRODUCT = "https://portal.example.org/products/shop/orders";
  private static final Path SCHEMA =
      Path.of("../../shared/standards/odps/schema/odps-json-schema-v1.0.0.json").toAbsolutePath();

  @ParameterizedTest
  @EnumSource(Lifecycle.class)
  void theProductIsADocumentOfItsStandard(Lifecycle lifecycle) throws IOException {
    assumeTrue(Files.exists(SCHEMA), "Skipped: ../shared/standards is not beside this repository");
    JsonNode document = odps(offer(lifecycle, "orders <b>\"x\"</b>\n# y"));

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON)
                .validate(document))
        .isEmpty();
  }

  @Test
  void whatTheProductReadsIsNamedByItsContractOrItsPort() throws JsonProcessingException {
    ProductOffer offer = offer(Lifecycle.PUBLISHED, "Orders");

    JsonNode odps = odps(offer).path("inputPorts");
    JsonNode dprod = dprod(offer).path("dprod:inputPort");

    assertThat(odps).hasSize(1);
    assertThat(odps.get(0).path("name").asText()).isEqualTo("customers");
    assertThat(odps.get(0).path("contractId").asText()).isEqualTo("customers");
    assertThat(odps.get(0).path("version").asText()).isEqualTo("4.1.0");
    assertThat(dprod.get(0).path("@id").asText()).endsWith("/products/crm/customers#table");
    assertThat(dprod.get(1).path("@id").asText()).endsWith("/products/web/visits#topic");
  }

  @Test
  void everyContractVersionIsAPortOfItsOwn() {
    JsonNode ports = odps(offer(Lifecycle.PUBLISHED, "Orders")).path("outputPorts");

    assertThat(ports.findValuesAsText("name")).containsExactly("api", "table", "table");
    assertThat(ports.findValuesAsText("version")).containsExactly("0.0.0", "1.9.0", "2.3.0");
    assertThat(ports.findValuesAsText("contractId")).containsExactly("shop-orders", "shop-orders");
  }

  @Test
  void theProductSaysWhatItIsForAndWhereToAsk() {
    JsonNode document = odps(offer(Lifecycle.PUBLISHED, "Orders"));

    assertThat(document.path("id").asText()).isEqualTo("shop/orders");
    assertThat(document.at("/description/purpose").asText()).isEqualTo("To plan");
    assertThat(document.at("/description/limitations").asText())
        .isEqualTo("No orders of employees.");
    assertThat(document.path("support").findValuesAsText("channel")).containsExactly("#shop-data");
    assertThat(document.at("/authoritativeDefinitions/0/url").asText()).isEqualTo(PRODUCT);
  }

  @ParameterizedTest
  @CsvSource({"DRAFT,draft", "PUBLISHED,active", "DEPRECATED,deprecated", "RETIRED,retired"})
  void theStatusIsInTheWordsOfTheStandard(Lifecycle lifecycle, String status) {
    assertThat(odps(offer(lifecycle, "Orders")).path("status").asText()).isEqualTo(status);
  }

  @Test
  void theLinkedDataNamesThingsByThePortal() throws JsonProcessingException {
    JsonNode product = dprod(offer(Lifecycle.PUBLISHED, "Orders"));

    assertThat(product.path("@id").asText()).isEqualTo(PRODUCT);
    assertThat(product.path("@type").asText()).isEqualTo("dprod:DataProduct");
    assertThat(product.path("rdfs:label").asText()).isEqualTo("Orders");
    assertThat(product.at("/dprod:lifecycleStatus/rdfs:label").asText()).isEqualTo("Consume");
    JsonNode table = product.path("dprod:outputPort").get(1);
    assertThat(table.path("@id").asText()).isEqualTo(PRODUCT + "#table");
    assertThat(table.path("dcat:endpointDescription").findValuesAsText("@id"))
        .containsExactly(
            "https://portal.example.org/api/v1/contracts/shop-orders/versions/1.9.0",
            "https://portal.example.org/api/v1/contracts/shop-orders/versions/2.3.0");
    assertThat(table.path("dcat:endpointURL").findValuesAsText("@id"))
        .contains("snowflake://acme-eu/SHOP/ORDERS");
  }

  @Test
  void theDataOfAPortIsADatasetWithItsColumns() throws JsonProcessingException {
    JsonNode table = dprod(offer(Lifecycle.PUBLISHED, "Orders")).path("dprod:outputPort").get(1);
    JsonNode dataset = table.path("dprod:isAccessServiceOf").get(0).path("dprod:isDistributionOf");

    assertThat(dataset.path("@type").asText()).isEqualTo("dcat:Dataset");
    assertThat(dataset.at("/dct:conformsTo/@id").asText()).endsWith("/shop-orders/versions/1.9.0");
    assertThat(dataset.path("dprod:informationSensitivityClassification"))
        .extracting(node -> node.path("rdfs:label").asText())
        .containsExactly("restricted");
    assertThat(dataset.at("/csvw:tableSchema/csvw:column").findValuesAsText("csvw:name"))
        .contains("customer_id", "email");
  }

  @Test
  void everyPrefixIsInTheContextThatTheDocumentBringsAlong() throws JsonProcessingException {
    JsonNode product = dprod(offer(Lifecycle.DEPRECATED, "Orders"));

    assertThat(product.path("@context").isObject()).isTrue();
    prefixes(product)
        .forEach(prefix -> assertThat(product.path("@context").has(prefix)).as(prefix).isTrue());
    assertThat(product.at("/adms:status/@id").asText()).endsWith("/Deprecated");
  }

  private static List<String> prefixes(JsonNode node) {
    return node.findParents("@type").stream()
        .flatMap(thing -> thing.properties().stream())
        .map(Map.Entry::getKey)
        .filter(name -> name.contains(":"))
        .map(name -> name.substring(0, name.indexOf(':')))
        .distinct()
        .toList();
  }

  private static JsonNode odps(ProductOffer offer) {
    String text = new OdpsExport(ADDRESS).export(offer);
    return JsonTrees.of(DocumentParser.parse(text, Notation.YAML).root());
  }

  private static JsonNode dprod(ProductOffer offer) throws JsonProcessingException {
    return Json.mapper().readTree(new DprodExport(ADDRESS).export(offer));
  }

  private static ProductOffer offer(Lifecycle lifecycle, String title) {
    OdcsContract contract =
        Objects.requireNonNull(
            ContractReader.read(TestContracts.resource("/exports/large.odcs.yaml"), Notation.YAML)
                .contract());
    ProductSummary product =
        new ProductSummary(
            UUID.randomUUID(),
            new ProductKey("shop", "orders"),
            title,
            "All orders",
            "To plan",
            List.of("gold"),
            lifecycle,
            1,
            Instant.parse("2026-11-22T12:00:00Z"),
            List.of(
                new PortSummary("api", "API", "REST", "By number", "secret"),
                new PortSummary("table", "Table", "SNOWFLAKE", "All of them", "secret")),
            List.of());
    return new ProductOffer(
        product,
        List.of(
            new PortContract("table", "shop-orders", "1.9.0", contract),
            new PortContract("table", "shop-orders", "2.3.0", contract)),
        List.of(
            new ProductInput("customers", SOURCE, "customers", "4.1.0"),
            new ProductInput("visits", new PortKey("web", "visits", "topic"), null, null)));
  }
}
