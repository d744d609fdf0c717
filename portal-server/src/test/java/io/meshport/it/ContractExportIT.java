package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts and products in the formats of other tools, over HTTP. */
@PortalTest
class ContractExportIT extends DeployedPortal {
  @Test
  void everyFormatIsGivenOutAsAFile() {
    String version = version(Mesh.published("email"));
    Answer formats = stranger().get(version + "/exports").expect(200);
    List<String> seen = new ArrayList<>();

    for (JsonNode format : formats.at("/items")) {
      seen.add(format.path("format").asText());
      String path = version + "/exports/" + format.path("format").asText();
      for (String query : queries(format)) {
        Answer file = stranger().get(path + query).expect(200);
        assertThat(file.headers().firstValue("content-type").orElse(""))
            .startsWith(format.path("mediaType").asText());
        assertThat(file.headers().firstValue("content-disposition"))
            .contains("attachment; filename=\"" + format.path("fileName").asText() + "\"");
        assertThat(file.text()).contains("email");
        Answer notes = stranger().get(path + "/notes" + query).expect(200);
        assertThat(file.headers().firstValue("meshport-export-notes"))
            .contains(Integer.toString(notes.at("/items").size()));
      }
    }
    assertThat(seen)
        .containsExactly(
            "odcs-yaml",
            "odcs-json",
            "json-schema",
            "avro",
            "sql-ddl",
            "dbt-sources",
            "markdown",
            "mermaid",
            "great-expectations",
            "sodacl");
  }

  private static List<String> queries(JsonNode format) {
    List<String> queries = new ArrayList<>();
    format.path("dialects").forEach(dialect -> queries.add("?dialect=" + dialect.asText()));
    return queries.isEmpty() ? List.of("") : queries;
  }

  @Test
  void whatAFormatDoesNotSayIsInTheNotes() {
    String version = version(Mesh.published("email"));

    Answer notes =
        stranger().get(version + "/exports/sql-ddl/notes?dialect=POSTGRESQL").expect(200);
    Answer schema = stranger().get(version + "/exports/json-schema").expect(200);

    assertThat(notes.text("/items/0/pointer")).isEqualTo("/schema/0/properties/0/classification");
    assertThat(notes.text("/items/0/message")).contains("SQL");
    assertThat(schema.json().at("/properties/email/$comment").asText()).contains("internal");
  }

  @Test
  void anUnknownFormatIsNotFoundAndTheKnownOnesAreNamed() {
    String product = Mesh.published("email");
    Answer refused =
        stranger().get(version(product) + "/exports/excel").expectProblem(404, "not-found");
    assertThat(refused.text("/remedy")).contains("odcs-yaml", "sodacl");

    Answer other =
        stranger()
            .get("/data-products/" + product + "/exports/excel")
            .expectProblem(404, "not-found");
    assertThat(other.text("/remedy")).contains("bitol-odps", "dprod");
  }

  @Test
  void aDialectThatIsMissingOrUnknownIsPointedAt() {
    String path = version(Mesh.published("email")) + "/exports/sql-ddl";
    for (String query : List.of("", "?dialect=ORACLE")) {
      Answer refused = stranger().get(path + query).expectProblem(400, "invalid-parameter");
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("dialect");
      assertThat(refused.text("/errors/0/message")).contains("POSTGRESQL");
    }
  }

  @Test
  void strangersAreGivenNoDraft() {
    String product = Mesh.published("email");
    String next = Mesh.contract(product, "phone").replace("1.0.0", "2.0.0");
    Answer draft =
        Portal.as("hugo.silva")
            .send("POST", "/contracts?outputPort=" + product + "/table", "application/yaml", next)
            .expect(201);
    String path = "/contracts/" + draft.text("/contractId") + "/versions/2.0.0/exports";

    for (String address : List.of(path, path + "/avro", path + "/avro/notes")) {
      stranger().get(address).expectProblem(404, "not-found");
      Portal.as("hugo.silva").get(address).expect(200);
    }
  }

  @Test
  void aProductIsGivenOutWithItsContracts() {
    String product = Mesh.published("email");
    Answer odps = stranger().get("/data-products/" + product + "/exports/bitol-odps").expect(200);
    assertThat(odps.text())
        .contains("kind: DataProduct", "contractId: " + product.replace('/', '-'));

    Answer dprod = stranger().get("/data-products/" + product + "/exports/dprod").expect(200);
    assertThat(dprod.headers().firstValue("content-type").orElse(""))
        .startsWith("application/ld+json");
    assertThat(dprod.json().path("@id").asText()).endsWith("/products/" + product);
    stranger()
        .get("/data-products/" + Mesh.draft() + "/exports/dprod")
        .expectProblem(404, "not-found");
  }

  @Test
  void theCatalogueHasEveryPublicProductAndNoDraft() {
    String published = Mesh.published("email");
    String draft = Mesh.draft();

    Answer catalogue = Portal.as("hugo.silva").get("/catalog/exports/dprod").expect(200);

    List<String> products = catalogue.json().findValuesAsText("dct:identifier");
    assertThat(products).contains(published).doesNotContain(draft);
    assertThat(catalogue.json().path("@type").asText()).isEqualTo("dcat:Catalog");
  }

  private static Portal stranger() {
    return Portal.as("david.chen");
  }

  private static String version(String product) {
    return "/contracts/" + product.replace('/', '-') + "/versions/1.0.0";
  }
}
