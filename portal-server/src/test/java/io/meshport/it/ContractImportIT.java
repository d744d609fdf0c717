package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Foreign descriptions on their way to contracts and products. */
@PortalTest
class ContractImportIT extends DeployedPortal {
  private static final String SQL =
      """
      CREATE TABLE orders (
        id bigint PRIMARY KEY,
        amount numeric(10,2) CHECK (amount >= 0)
      );
      """;

  private static Answer send(String query, String source) {
    return Portal.as("hugo.silva")
        .send("POST", "/contracts/imports?" + query, "text/plain", source);
  }

  @Test
  void whatAnImportGivesCanBeAddedAsAContract() {
    String product = Mesh.draft();
    String id = product.replace('/', '-');
    Answer preview =
        send("format=sql-ddl&dialect=POSTGRESQL&domain=customer&version=1.0.0&id=" + id, SQL)
            .expect(200);

    assertThat(preview.text("/format")).isEqualTo("sql-ddl");
    assertThat(preview.text("/model/schema/0/columns/1/name")).isEqualTo("amount");
    assertThat(preview.at("/findings").findValuesAsText("level")).doesNotContain("ERROR");
    assertThat(preview.at("/notes").findValuesAsText("pointer")).contains("/name");
    Answer added =
        Portal.as("hugo.silva")
            .send(
                "POST",
                "/contracts?outputPort=" + product + "/table",
                "application/yaml",
                preview.text("/document"))
            .expect(201);
    assertThat(added.text("/contractId")).isEqualTo(id);
  }

  @Test
  void nothingOfAnImportIsKept() {
    send("format=sql-ddl&domain=customer&id=import-kept-nothing", SQL).expect(200);

    Portal.as("hugo.silva").get("/contracts/import-kept-nothing").expectProblem(404, "not-found");
  }

  @Test
  void aMistakeInTheSourceIsRefusedWithItsPlace() {
    Answer refusal =
        send("format=sql-ddl", "CREATE TABLE t (\n  a int,,\n)")
            .expectProblem(422, "import-unreadable");

    assertThat(refusal.at("/errors/0/line").asInt()).isEqualTo(2);
    assertThat(refusal.at("/errors/0/column").asInt()).isEqualTo(9);
    send("format=json-schema", "{\"properties\": {\"a\": {\"$ref\": \"http://localhost/x\"}}}")
        .expectProblem(422, "import-unreadable");
  }

  @Test
  void anUnknownFormatOrDialectIsRefused() {
    send("format=excel", SQL).expectProblem(400, "invalid-parameter");
    send("", SQL).expectProblem(400, "invalid-parameter");
    send("format=sql-ddl&dialect=DB2", SQL).expectProblem(400, "invalid-parameter");
  }

  @Test
  void aSourceThatIsTooLargeIsRefused() {
    send("format=sql-ddl", "(".repeat((1 << 20) + 1)).expectProblem(413, "body-too-large");
  }

  @Test
  void aProductOfTheStandardBecomesADraftWithPorts() {
    String name = Mesh.newName("imported");
    Answer made = product(Portal.as("hugo.silva"), name).expect(201);

    assertThat(made.text("/product/lifecycle")).isEqualTo("DRAFT");
    assertThat(made.text("/product/outputPorts/0/name")).isEqualTo("raw-data");
    assertThat(made.at("/notes").findValuesAsText("message"))
        .contains("'Raw Data' became the name 'raw-data'");
    assertThat(made.headers().firstValue("location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("customer/" + name));
    Portal.as("hugo.silva").get("/data-products/customer/" + name).expect(200);
    product(Portal.as("hugo.silva"), name).expectProblem(409, "already-exists");
  }

  @Test
  void onlyMembersOfTheDomainImportAProduct() {
    product(Portal.as("ben.okafor"), Mesh.newName("imported")).expectProblem(403, "forbidden");
  }

  @Test
  void whatIsNoProductOfTheStandardIsRefused() {
    Portal.as("hugo.silva")
        .send("POST", "/data-products/imports", "application/yaml", "kind: Nothing")
        .expectProblem(422, "import-unreadable");
  }

  private static Answer product(Portal caller, String name) {
    return caller.send(
        "POST",
        "/data-products/imports?domain=customer&name=" + name,
        "application/yaml",
        MatrixWorld.PRODUCT);
  }
}
