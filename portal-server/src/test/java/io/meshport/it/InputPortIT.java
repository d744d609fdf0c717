package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What products read from others, and who learns of it before a change. */
@PortalTest
class InputPortIT extends DeployedPortal {
  private final Portal anna = Portal.as("anna.schmidt");
  private final Portal ben = Portal.as("ben.okafor");
  private final String source = Mesh.published("email");

  @Test
  void aProductSaysWhatItReadsAndLaterNoLonger() {
    String product = reader();
    String path = "/data-products/" + product + "/input-ports/customers";
    Map<String, Object> body =
        Map.of(
            "source",
            source + "/table",
            "columns",
            List.of("rows.email"),
            "description",
            "For the mailing");

    ben.put(path, body).expectProblem(428, "version-required");
    Answer seen = ben.get("/data-products/" + product).expect(200);
    Answer put = ben.ifMatch(seen).put(path, body).expect(200);
    assertThat(put.text("/source")).isEqualTo(source + "/table");
    assertThat(put.text("/columns/0")).isEqualTo("rows.email");
    ben.ifMatch(seen).put(path, body).expectProblem(412, "stale-version");
    anna.ifMatch(put).put(path, body).expectProblem(403, "forbidden");
    assertThat(anna.get("/data-products/" + product).text("/inputPorts/0/name"))
        .isEqualTo("customers");
    assertThat(anna.get(path).expect(200).text("/description")).isEqualTo("For the mailing");

    ben.ifMatch(put).delete(path).expect(204);
    ben.get(path).expectProblem(404, "not-found");
  }

  @Test
  void aSourceThatTheCallerCannotSeeIsABadReference() {
    String product = reader();
    Answer seen = ben.get("/data-products/" + product).expect(200);
    String path = "/data-products/" + product + "/input-ports/customers";

    for (String hidden :
        List.of(Mesh.draft() + "/table", source + "/nowhere", product + "/table", "nothing")) {
      Answer refused =
          ben.ifMatch(seen).put(path, Map.of("source", hidden)).expectProblem(422, "invalid-input");
      assertThat(refused.text("/errors/0/pointer")).isEqualTo("/source");
    }
    ben.ifMatch(seen)
        .put(path, Map.of("source", source + "/table", "columns", List.of("email")))
        .expectProblem(422, "invalid-input");
  }

  @Test
  void theImpactOfADraftNamesReadersOfWhatChangesWithTheEdges() {
    String product = reader();
    Answer seen = ben.get("/data-products/" + product).expect(200);
    ben.ifMatch(seen)
        .put(
            "/data-products/" + product + "/input-ports/customers",
            Map.of("source", source + "/table", "columns", List.of("rows.email")))
        .expect(200);
    Portal.as("hugo.silva")
        .send(
            "POST",
            "/contracts?outputPort=" + source + "/table",
            "application/yaml",
            Mesh.contract(source, "phone").replace("1.0.0", "2.0.0"))
        .expect(201);

    Answer impact =
        anna.get("/contracts/" + source.replace('/', '-') + "/versions/2.0.0/impact").expect(200);

    assertThat(impact.text("/inputPorts/0/dataProduct")).isEqualTo(product);
    assertThat(impact.text("/inputPorts/0/columns/0")).isEqualTo("rows.email");
    assertThat(impact.text("/lineage/0/from")).isEqualTo(source + "/table");
    assertThat(impact.text("/lineage/0/to")).isEqualTo(product + "/table");
    assertThat(impact.text("/ports/0/technology")).isEqualTo("POSTGRESQL");
  }

  private static String reader() {
    Mesh.domain("order");
    return Mesh.published("order", "ben.okafor", "total");
  }
}
