package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things of the mesh that tests need before they begin; every test makes its own. */
public final class Mesh {
  private Mesh() {}

  /** A domain that exists in the portal; its groups and people come with the realm. */
  public static void domain(String name) {
    Answer answer =
        Portal.as("mara.petrov")
            .post("/domains", Map.of("name", name, "title", name, "description", "For tests"));
    assertThat(answer.status()).as(answer.text()).isIn(201, 409);
  }

  /** A name that no other test uses. */
  public static String newName(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A draft of {@code customer} with the port {@code table}; answers with its address. */
  public static String draft() {
    domain("customer");
    return draft("customer", "hugo.silva");
  }

  /** The same in another domain that exists, by one of its members. */
  public static String draft(String domain, String member) {
    String name = newName("product");
    Portal.as(member)
        .post(
            "/data-products",
            Map.of(
                "domain",
                domain,
                "name",
                name,
                "title",
                "Product " + name,
                "description",
                "Made by a test",
                "tags",
                List.of("test"),
                "outputPorts",
                List.of(
                    Map.of(
                        "name", "table",
                        "technology", "POSTGRESQL",
                        "connectionGuide", "psql -h db customer"))))
        .expect(201);
    return domain + "/" + name;
  }

  /** The ODCS contract of a draft's port, with one column of the given name. */
  public static String contract(String product, String column) {
    return """
    apiVersion: v3.1.0
    kind: DataContract
    id: %s
    version: "1.0.0"
    status: active
    name: Test contract
    domain: %s
    schema:
      - name: rows
        logicalType: object
        physicalType: table
        properties:
          - name: %s
            logicalType: string
            physicalType: varchar
            description: A column that a test made
            classification: internal
    """
        .formatted(product.replace('/', '-'), product.substring(0, product.indexOf('/')), column);
  }

  /** A published product of {@code customer}, with an active contract; answers with its address. */
  public static String published(String column) {
    return publish(draft(), "anna.schmidt", column);
  }

  /** The same in another domain that exists, by one of its owners. */
  public static String published(String domain, String owner, String column) {
    return publish(draft(domain, owner), owner, column);
  }

  private static String publish(String product, String owner, String column) {
    Answer contract =
        Portal.as(owner)
            .send(
                "POST",
                "/contracts?outputPort=" + product + "/table",
                "application/yaml",
                contract(product, column))
            .expect(201);
    String version = "/contracts/" + contract.text("/contractId") + "/versions/1.0.0";
    Portal.as(owner).ifMatch(contract).post(version + "/activation").expect(200);
    Answer seen = Portal.as(owner).get("/data-products/" + product);
    Portal.as(owner).ifMatch(seen).post("/data-products/" + product + "/publication").expect(200);
    return product;
  }
}
