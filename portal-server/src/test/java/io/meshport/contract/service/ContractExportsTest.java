package io.meshport.contract.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.model.export.product.ProductInput;
import io.meshport.contract.model.export.product.ProductOffer;
import io.meshport.contract.service.export.ContractExportService;
import io.meshport.contract.service.export.ContractFile;
import io.meshport.contract.service.export.ProductExportService;
import io.meshport.contract.service.export.ProductOffers;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may take what out of the portal. */
class ContractExportsTest extends ContractFixture {
  private final ContractExportService exports = new ContractExportService(service);
  private final ProductExportService products =
      new ProductExportService(
          new ProductOffers(catalog, contracts),
          new PublicAddress(URI.create("https://portal.example.org")));

  @Test
  void aDraftIsGivenToItsDomainOnly() {
    service.add(PORT, document("1.0.0"), MEMBER);

    assertThat(exports.export(ID, "1.0.0", "markdown", null, MEMBER).text()).contains("# Master");
    refused(ProblemType.NOT_FOUND, () -> exports.export(ID, "1.0.0", "markdown", null, OUTSIDER));
    refused(ProblemType.NOT_FOUND, () -> exports.formats(ID, "1.0.0", OUTSIDER));
  }

  @Test
  void whatHoldsAndWhatHeldIsGivenToEverybodyWhoSeesTheProduct() {
    offered("1.0.0");
    offered("2.0.0");

    assertThat(exports.formats(ID, "1.0.0", OUTSIDER)).hasSize(10);
    ContractFile file = exports.export(ID, "1.0.0", "avro", null, OUTSIDER);
    assertThat(file.name()).isEqualTo("customer-master-1.0.0.avsc");
    assertThat(exports.export(ID, "2.0.0", "json-schema", null, OUTSIDER).notes()).isNotEmpty();
  }

  @Test
  void anUnknownFormatIsRefusedWithTheKnownOnes() {
    offered("1.0.0");

    PortalException refusal =
        refused(ProblemType.NOT_FOUND, () -> exports.export(ID, "1.0.0", "excel", null, MEMBER));
    assertThat(refusal.remedy()).contains("odcs-yaml", "sql-ddl", "sodacl");
    PortalException other =
        refused(ProblemType.NOT_FOUND, () -> products.export(PRODUCT, "excel", MEMBER));
    assertThat(other.remedy()).contains("bitol-odps", "dprod");
  }

  @Test
  void aFormatWithDialectsWantsOneOfThem() {
    offered("1.0.0");

    for (String dialect : new String[] {null, "ORACLE", "postgresql"}) {
      PortalException refusal =
          refused(
              ProblemType.INVALID_PARAMETER,
              () -> exports.export(ID, "1.0.0", "sql-ddl", dialect, MEMBER));
      assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("dialect");
      assertThat(refusal.detail()).contains("POSTGRESQL", "REDSHIFT");
    }
    refused(
        ProblemType.INVALID_PARAMETER,
        () -> exports.export(ID, "1.0.0", "avro", "POSTGRESQL", MEMBER));
  }

  @Test
  void aHiddenProductIsNotGivenOut() {
    service.add(PORT, document("1.0.0"), MEMBER);
    catalog.put(PRODUCT, Lifecycle.DRAFT, "table");

    refused(ProblemType.NOT_FOUND, () -> products.export(PRODUCT, "dprod", OUTSIDER));
    assertThat(products.export(PRODUCT, "bitol-odps", MEMBER).text())
        .contains("status: draft", "contractId: customer-master");
  }

  @Test
  void aDraftBesideWhatHoldsIsNotGivenOut() {
    offered("1.0.0");
    service.add(PORT, document("2.0.0"), MEMBER);

    assertThat(products.export(PRODUCT, "bitol-odps", MEMBER).text())
        .contains("'1.0.0'")
        .doesNotContain("'2.0.0'");
  }

  @Test
  void theCatalogueHasThePublicProductsOnly() throws IOException {
    offered("1.0.0");
    catalog.put(new ProductKey("customer", "hidden"), Lifecycle.DRAFT, "table");
    catalog.put(new ProductKey("customer", "gone"), Lifecycle.RETIRED, "table");
    catalog.put(new ProductKey("customer", "ending"), Lifecycle.DEPRECATED, "table");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    products.writeCatalogue(out);

    JsonNode catalogue = Json.mapper().readTree(out.toString(UTF_8));
    assertThat(catalogue.path("@type").asText()).isEqualTo("dcat:Catalog");
    assertThat(catalogue.path("dcat:resource"))
        .extracting(product -> product.path("dct:identifier").asText())
        .containsExactlyInAnyOrder("customer/master", "customer/ending");
    assertThat(catalogue.toString()).contains("/versions/1.0.0").doesNotContain("csvw:column");
  }

  @Test
  void theCatalogueIsReadPageByPage() throws IOException {
    for (int i = 0; i < 250; i++) {
      catalog.put(new ProductKey("customer", "product-" + i), Lifecycle.PUBLISHED, "table");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    products.writeCatalogue(out);

    assertThat(Json.mapper().readTree(out.toString(UTF_8)).path("dcat:resource")).hasSize(251);
    assertThat(catalog.pages).containsExactly(100, 100, 51);
  }

  @Test
  void whatAProductReadsFromHiddenProductsIsLeftOut() {
    offered("1.0.0");
    ProductKey hidden = new ProductKey("customer", "hidden");
    catalog.put(hidden, Lifecycle.DRAFT, "table");
    ProductKey reader = new ProductKey("order", "orders");
    catalog.put(
        reader,
        Lifecycle.PUBLISHED,
        List.of(
            new InputPortSummary("known", PORT, List.of(), ""),
            new InputPortSummary("secret", hidden.port("table"), List.of(), ""),
            new InputPortSummary("lost", PRODUCT.port("gone"), List.of(), ""),
            new InputPortSummary(
                "stray", new ProductKey("no", "product").port("x"), List.of(), "")),
        "table");
    ProductOffers offers = new ProductOffers(catalog, contracts);

    assertThat(offers.get(reader, OUTSIDER).inputs())
        .extracting(ProductInput::name, ProductInput::contractId, ProductInput::version)
        .containsExactly(tuple("known", ID, "1.0.0"), tuple("lost", null, null));
    assertThat(offers.get(reader, MEMBER).inputs())
        .as("a member of the domain sees its draft")
        .extracting(ProductInput::name)
        .containsExactly("known", "secret", "lost");
    assertThat(offers.after(null, 10).offers())
        .as("the catalogue is for everybody")
        .filteredOn(offer -> offer.product().key().equals(reader))
        .flatExtracting(ProductOffer::inputs)
        .extracting(ProductInput::name)
        .containsExactly("known", "lost");
  }

  private void offered(String version) {
    service.add(PORT, document(version), MEMBER);
    service.activate(ID, version, 0, OWNER);
  }
}
