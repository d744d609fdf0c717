package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Versions of a contract compared, and held to the numbers they carry. */
@PortalTest
class ContractDiffIT extends DeployedPortal {
  private static final String YAML = "application/yaml";
  private static final Portal HUGO = Portal.as("hugo.silva");
  private static final Portal ANNA = Portal.as("anna.schmidt");

  @Test
  void twoVersionsAreComparedInPlainWords() {
    String product = Mesh.published("email");
    add(product, "1.1.0", "mail");

    Answer seen = HUGO.get(path(product) + "/diff?from=1.0.0&to=1.1.0").expect(200);

    assertThat(seen.text("/view")).isEqualTo("FULL");
    assertThat(seen.text("/severity")).isEqualTo("ERROR");
    assertThat(seen.text("/requiredBump")).isEqualTo("MAJOR");
    assertThat(seen.text("/proposedVersion")).isEqualTo("2.0.0");
    assertThat(seen.at("/versionFits").asBoolean()).isFalse();
    assertThat(seen.at("/backwardCompatible").asBoolean()).isTrue();
    assertThat(seen.at("/forwardCompatible").asBoolean()).isFalse();
    assertThat(seen.text("/changes/0/rule")).isEqualTo("property-removed");
    assertThat(seen.text("/changes/0/element")).isEqualTo("rows.email");
    assertThat(seen.text("/changes/0/message"))
        .isEqualTo("Column `email` was removed: readers that select it will fail");
    assertThat(seen.text("/changes/1/rule")).isEqualTo("property-added");
  }

  @Test
  void aDocumentIsComparedWithoutBeingKept() {
    String product = Mesh.published("email");
    String changed = Mesh.contract(product, "email").replace("A column that", "The column that");

    Answer seen = HUGO.send("POST", path(product) + "/diff?from=1.0.0", YAML, changed).expect(200);

    assertThat(seen.text("/changes/0/rule")).isEqualTo("description-changed");
    assertThat(seen.text("/requiredBump")).isEqualTo("PATCH");
    assertThat(seen.text("/proposedVersion")).isEqualTo("1.0.1");
  }

  @Test
  void wrongQuestionsAreRefused() {
    String product = Mesh.published("email");
    String diff = path(product) + "/diff";

    HUGO.get(diff + "?from=1.0.0").expectProblem(400, "invalid-parameter");
    HUGO.get(diff + "?from=1.0.0&to=1.0.0&view=SIDEWAYS").expectProblem(400, "invalid-parameter");
    HUGO.get(diff + "?from=1.0.0&to=9.0.0").expectProblem(404, "not-found");
    HUGO.get("/contracts/nothing/diff?from=1.0.0&to=1.0.0").expectProblem(404, "not-found");
    HUGO.send("POST", diff + "?from=1.0.0", YAML, "kind: Nothing")
        .expectProblem(422, "contract-invalid");
    HUGO.send("POST", diff, YAML, "kind: Nothing").expectProblem(400, "invalid-parameter");
    HUGO.send("POST", diff + "?from=1.0.0", "text/csv", "a,b")
        .expectProblem(415, "unsupported-media-type");
  }

  @Test
  void aDraftIsComparedByTheDomainAlone() {
    String product = Mesh.published("email");
    add(product, "2.0.0", "mail");

    Portal.as("david.chen")
        .get(path(product) + "/diff?from=1.0.0&to=2.0.0")
        .expectProblem(404, "not-found");
    HUGO.get(path(product) + "/diff?from=1.0.0&to=2.0.0").expect(200);
  }

  @Test
  void aVersionWhoseNumberDoesNotFitIsNotActivated() {
    String product = Mesh.published("email");
    Answer small = add(product, "1.1.0", "mail");
    Answer refused =
        ANNA.ifMatch(small)
            .post(path(product) + "/versions/1.1.0/activation")
            .expectProblem(422, "version-does-not-fit");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/schema/0/properties/0");
    assertThat(refused.text("/remedy")).contains("2.0.0");

    Answer right = add(product, "2.0.0", "mail");
    ANNA.ifMatch(right).post(path(product) + "/versions/2.0.0/activation").expect(200);
  }

  @Test
  void ownersChooseWhomAContractProtects() {
    String product = Mesh.published("email");
    Answer seen = ANNA.get(path(product)).expect(200);
    assertThat(seen.text("/compatibility")).isEqualTo("FULL");

    Map<String, String> forward = Map.of("view", "FORWARD");
    String address = path(product) + "/compatibility";
    ANNA.put(address, forward).expectProblem(428, "version-required");
    HUGO.ifMatch(seen).put(address, forward).expectProblem(403, "not-the-owner");
    ANNA.ifMatch(seen).put(address, Map.of()).expectProblem(422, "invalid-input");
    ANNA.ifMatch(seen)
        .put(address, Map.of("view", "SIDEWAYS"))
        .expectProblem(400, "malformed-body");
    Answer chosen = ANNA.ifMatch(seen).put(address, forward).expect(200);
    assertThat(chosen.text("/compatibility")).isEqualTo("FORWARD");
    ANNA.ifMatch(seen).put(address, forward).expectProblem(412, "stale-version");
    assertThat(HUGO.get(path(product) + "/diff?from=1.0.0&to=1.0.0").expect(200).text("/view"))
        .isEqualTo("FORWARD");
  }

  private static Answer add(String product, String version, String column) {
    String document = Mesh.contract(product, column).replace("\"1.0.0\"", "\"" + version + "\"");
    return HUGO.send("POST", "/contracts?outputPort=" + product + "/table", YAML, document)
        .expect(201);
  }

  private static String path(String product) {
    return "/contracts/" + product.replace('/', '-');
  }
}
