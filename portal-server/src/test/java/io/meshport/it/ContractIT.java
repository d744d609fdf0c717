package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts from the first draft to the promise that holds. */
@PortalTest
class ContractIT extends DeployedPortal {
  private static final String YAML = "application/yaml";
  private static final String JSON = "application/json";

  @ParameterizedTest
  @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml"})
  void anOdcsDocumentInYamlBecomesADraft(String mediaType) {
    String product = Mesh.draft();
    Answer made = add(product, mediaType, Mesh.contract(product, "email")).expect(201);

    assertThat(made.text("/status")).isEqualTo("DRAFT");
    assertThat(made.text("/format")).isEqualTo("ODCS");
    assertThat(made.text("/outputPort")).isEqualTo(product + "/table");
    assertThat(made.text("/model/schema/0/columns/0/name")).isEqualTo("email");
    assertThat(made.text("/model/schema/0/columns/0/classification")).isEqualTo("internal");
    assertThat(made.headers().firstValue("location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith(path(made)));
  }

  @Test
  void anOdcsDocumentInJsonBecomesADraft() {
    String product = Mesh.draft();
    Map<String, Object> document =
        Map.of(
            "apiVersion", "v3.1.0",
            "kind", "DataContract",
            "id", product.replace('/', '-'),
            "version", "1.0.0",
            "status", "active",
            "domain", "customer",
            "schema",
                List.of(
                    Map.of(
                        "name", "rows",
                        "logicalType", "object",
                        "properties", List.of(Map.of("name", "city", "logicalType", "string")))));
    Answer made =
        Portal.as("hugo.silva").post("/contracts?outputPort=" + product + "/table", document);

    assertThat(made.expect(201).text("/format")).isEqualTo("ODCS");
    assertThat(made.text("/model/schema/0/columns/0/name")).isEqualTo("city");
  }

  @Test
  void aSimpleContractBecomesADraft() {
    String product = Mesh.draft();
    Answer made = add(product, JSON, simple(product)).expect(201);

    assertThat(made.text("/format")).isEqualTo("SIMPLE");
    assertThat(made.text("/model/schema/0/columns/0/name")).isEqualTo("order_id");
  }

  @Test
  void theDocumentIsGivenBackByteForByte() {
    String product = Mesh.draft();
    String document = "# kept: Ünïcode, spaces   and comments\n" + Mesh.contract(product, "email");
    Answer made = add(product, YAML, document).expect(201);

    Answer given = Portal.as("hugo.silva").get(path(made) + "/document").expect(200);

    assertThat(given.text()).isEqualTo(document);
    assertThat(given.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith(YAML));
  }

  @Test
  void aMalformedDocumentIsRefusedWithLineAndPointer() {
    String product = Mesh.draft();
    Answer broken =
        add(product, YAML, "apiVersion: v3.1.0\nkind: [\n").expectProblem(422, "contract-invalid");
    assertThat(broken.at("/errors/0/line").asInt()).isGreaterThan(1);

    String wrong = Mesh.contract(product, "email").replace("kind: DataContract", "kind: Contract");
    JsonNode error = add(product, YAML, wrong).expectProblem(422, "contract-invalid").at("/errors");
    assertThat(error.findValuesAsText("pointer")).contains("/kind");
    assertThat(error.get(0).path("line").asInt()).isEqualTo(2);
    assertThat(error.get(0).path("column").asInt()).isPositive();
  }

  @Test
  void theDomainOfTheContractIsTheDomainOfThePort() {
    String product = Mesh.draft();
    String foreign = Mesh.contract(product, "email").replace("domain: customer", "domain: order");
    Answer answer = add(product, YAML, foreign).expectProblem(422, "contract-invalid");
    assertThat(answer.at("/errors").findValuesAsText("pointer")).contains("/domain");
  }

  @Test
  void validationTellsAllAndKeepsNothing() {
    String product = Mesh.draft();
    Portal david = Portal.as("david.chen");
    Answer good = validate(david, YAML, Mesh.contract(product, "email")).expect(200);
    assertThat(good.at("/valid").asBoolean()).isTrue();
    assertThat(good.text("/model/schema/0/columns/0/name")).isEqualTo("email");

    Answer bad = validate(david, YAML, "kind: DataContract\n").expect(200);
    assertThat(bad.at("/valid").asBoolean()).isFalse();
    assertThat(bad.at("/findings").findValuesAsText("level")).contains("ERROR");
    assertThat(bad.at("/findings/0/remedy").asText()).isNotBlank();

    Answer none = Portal.as("hugo.silva").get("/contracts?dataProduct=" + product).expect(200);
    assertThat(none.at("/total").asInt()).isZero();
  }

  @Test
  void onlyYamlAndJsonInUnicodeAreRead() {
    String product = Mesh.draft();
    String document = Mesh.contract(product, "email");
    for (String type : List.of("text/plain", "application/xml", YAML + ";charset=utf-16")) {
      add(product, type, document).expectProblem(415, "unsupported-media-type");
    }
    Portal.as("hugo.silva")
        .send("POST", "/contracts?outputPort=" + product + "/table", null, document)
        .expectProblem(415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000",
        "a: \u0000b",
        "a: &x [*x]",
        "- 1",
        "%",
        "{\"a\": 1",
        "a: !!java.net.URL [x]"
      })
  void hostileDocumentsAreRefusedNotFailed(String document) {
    String product = Mesh.draft();
    for (String type : List.of(YAML, JSON)) {
      Answer answer = add(product, type, document);
      assertThat(answer.status()).as("%s: %s", type, answer.text()).isIn(400, 422);
      assertThat(validate(Portal.as("hugo.silva"), type, document).status()).isIn(200, 400, 422);
    }
  }

  @Test
  void aDocumentOfMoreThanEightMegabytesIsRefused() {
    String product = Mesh.draft();
    String large = Mesh.contract(product, "email") + "# " + "a".repeat(8 << 20);
    add(product, YAML, large).expectProblem(413, "body-too-large");
    validate(Portal.as("hugo.silva"), YAML, large).expectProblem(413, "body-too-large");
  }

  @Test
  void strangersSeeNoDraft() {
    String product = Mesh.published("email");
    Answer active = Portal.as("david.chen").get("/contracts?dataProduct=" + product).expect(200);
    String contract = active.text("/items/0/id");
    String next = Mesh.contract(product, "phone").replace("1.0.0", "1.1.0");
    Answer draft = add(product, YAML, next).expect(201);

    for (String address : List.of(path(draft), path(draft) + "/document")) {
      Portal.as("david.chen").get(address).expectProblem(404, "not-found");
      Portal.as("grace.kim").get(address).expect(200);
    }
    Answer seen = Portal.as("david.chen").get("/contracts/" + contract).expect(200);
    assertThat(seen.at("/versions").findValuesAsText("version")).containsExactly("1.0.0");
  }

  @Test
  void onlyAnOwnerMakesAVersionHold() {
    String product = Mesh.draft();
    Answer draft = add(product, YAML, Mesh.contract(product, "email")).expect(201);
    String activation = path(draft) + "/activation";

    Portal.as("hugo.silva").ifMatch(draft).post(activation).expectProblem(403, "not-the-owner");
    Portal.as("ben.okafor").ifMatch(draft).post(activation).expectProblem(404, "not-found");
    Portal.as("anna.schmidt").post(activation).expectProblem(428, "version-required");
    Portal.as("anna.schmidt")
        .with("If-Match", "\"77\"")
        .post(activation)
        .expectProblem(412, "stale-version");
    Answer active = Portal.as("anna.schmidt").ifMatch(draft).post(activation).expect(200);

    assertThat(active.text("/status")).isEqualTo("ACTIVE");
    assertThat(active.text("/activatedAt")).isNotBlank();
  }

  @Test
  void aPromiseThatHoldsIsNotRewritten() {
    String product = Mesh.published("email");
    String contract =
        Portal.as("anna.schmidt").get("/contracts?dataProduct=" + product).text("/items/0/id");
    String address = "/contracts/" + contract + "/versions/1.0.0";
    Answer active = Portal.as("anna.schmidt").get(address).expect(200);

    Portal.as("anna.schmidt")
        .ifMatch(active)
        .send("PUT", address, YAML, Mesh.contract(product, "other"))
        .expectProblem(409, "illegal-transition");
    assertThat(Portal.as("anna.schmidt").get(address).json()).isEqualTo(active.json());
  }

  @Test
  void aDraftIsRewrittenOnlyOnWhatWasSeen() {
    String product = Mesh.draft();
    Answer draft = add(product, YAML, Mesh.contract(product, "email")).expect(201);
    String better = Mesh.contract(product, "phone");
    Portal hugo = Portal.as("hugo.silva");

    hugo.send("PUT", path(draft), YAML, better).expectProblem(428, "version-required");
    Answer changed = hugo.ifMatch(draft).send("PUT", path(draft), YAML, better).expect(200);
    hugo.ifMatch(draft).send("PUT", path(draft), YAML, better).expectProblem(412, "stale-version");

    assertThat(changed.text("/model/schema/0/columns/0/name")).isEqualTo("phone");
  }

  @Test
  void theNewPromiseReplacesTheOld() {
    String product = Mesh.published("email");
    Answer draft =
        add(product, YAML, Mesh.contract(product, "phone").replace("1.0.0", "2.0.0")).expect(201);
    Portal.as("anna.schmidt").ifMatch(draft).post(path(draft) + "/activation").expect(200);

    Answer contracts = Portal.as("anna.schmidt").get("/contracts?dataProduct=" + product);

    assertThat(contracts.at("/items/0/versions").findValuesAsText("status"))
        .containsExactlyInAnyOrder("ACTIVE", "DEPRECATED");
  }

  @Test
  void aProductWithoutAPromiseIsNotPublished() {
    String product = Mesh.draft();
    add(product, YAML, Mesh.contract(product, "email")).expect(201);
    Answer seen = Portal.as("anna.schmidt").get("/data-products/" + product);

    Answer refused =
        Portal.as("anna.schmidt")
            .ifMatch(seen)
            .post("/data-products/" + product + "/publication")
            .expectProblem(409, "publication-refused");

    assertThat(refused.at("/errors")).isNotEmpty();
    assertThat(refused.text("/errors/0/pointer")).contains("outputPorts");
    assertThat(refused.text("/errors/0/message")).contains("table");
  }

  @Test
  void aVersionIsAddedOnce() {
    String product = Mesh.draft();
    add(product, YAML, Mesh.contract(product, "email")).expect(201);
    add(product, YAML, Mesh.contract(product, "phone")).expectProblem(409, "already-exists");
  }

  @Test
  void aPortThatIsNotThereTakesNoContract() {
    String product = Mesh.draft();
    Portal.as("hugo.silva")
        .send("POST", "/contracts?outputPort=" + product + "/nowhere", YAML, "a: 1")
        .expectProblem(404, "not-found");
    Portal.as("hugo.silva")
        .send("POST", "/contracts", YAML, "a: 1")
        .expectProblem(400, "invalid-parameter");
  }

  private static Answer add(String product, String mediaType, String document) {
    String address = "/contracts?outputPort=" + product + "/table";
    return Portal.as("hugo.silva").send("POST", address, mediaType, document);
  }

  private static Answer validate(Portal caller, String mediaType, String document) {
    return caller.send("POST", "/contracts/validation", mediaType, document);
  }

  private static String path(Answer version) {
    return "/contracts/" + version.text("/contractId") + "/versions/" + version.text("/version");
  }

  private static String simple(String product) {
    return """
    {
      "name": "%s",
      "domain": "customer",
      "version": "1.0.0",
      "owner": "anna.schmidt",
      "schema": {"order_id": "uuid! pk"},
      "sla": {"freshness": "PT4H"},
      "quality": {}
    }
    """
        .formatted(product.replace('/', '-'));
  }
}
