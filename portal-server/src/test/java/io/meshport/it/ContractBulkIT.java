package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many contracts in one call. */
@PortalTest
class ContractBulkIT extends DeployedPortal {
  private static final String BULK = "/contracts/imports/bulk";
  private static final String NDJSON = "application/x-ndjson";
  private static final Portal ANNA = Portal.as("anna.schmidt");

  @Test
  void manyContractsAreTakenAndARepeatedCallChangesNothing() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String product = Mesh.draft();
      items.add(item(product, Mesh.contract(product, "bulk" + i), true));
    }

    Answer first = ANNA.post(BULK, Map.of("items", items)).expect(200);
    Answer again = ANNA.post(BULK, Map.of("items", items)).expect(200);

    assertThat(first.at("/created").asInt()).isEqualTo(3);
    assertThat(again.at("/unchanged").asInt()).isEqualTo(3);
    String contract = "/contracts/" + first.text("/items/0/contractId");
    Answer kept = ANNA.get(contract + "/versions/1.0.0").expect(200);
    assertThat(kept.text("/status")).isEqualTo("ACTIVE");
  }

  @Test
  void aBadItemSpoilsNoOther() throws Exception {
    String good = Mesh.draft();
    String bad = Mesh.draft();
    String body =
        String.join(
            "\n",
            Json.mapper().writeValueAsString(item(bad, "kind: Nothing", false)),
            "{not json",
            Json.mapper().writeValueAsString(item(good, Mesh.contract(good, "kept"), false)));

    Answer answer = ANNA.send("POST", BULK, NDJSON, body).expect(200);

    assertThat(answer.at("/created").asInt()).isEqualTo(1);
    assertThat(answer.at("/refused").asInt()).isEqualTo(2);
    assertThat(answer.text("/items/0/problem/type")).isEqualTo("/problems/contract-invalid");
    assertThat(answer.text("/items/0/problem/errors/0/pointer")).isNotEmpty();
    assertThat(answer.text("/items/1/problem/type")).isEqualTo("/problems/malformed-body");
    assertThat(answer.text("/items/2/outcome")).isEqualTo("CREATED");
  }

  @Test
  void outsidersAndMembersGetNoFurtherThanAlone() {
    String product = Mesh.draft();
    Map<String, Object> item = item(product, Mesh.contract(product, "column"), true);
    Map<String, Object> call = Map.of("items", List.of(item));

    Answer outsider = Portal.as("ben.okafor").post(BULK, call).expect(200);
    Answer member = Portal.as("hugo.silva").post(BULK, call).expect(200);

    assertThat(outsider.text("/items/0/problem/type")).isEqualTo("/problems/not-found");
    assertThat(member.text("/items/0/problem/type")).isEqualTo("/problems/not-the-owner");
    ANNA.get("/contracts/" + product.replace('/', '-')).expectProblem(404, "not-found");
  }

  @Test
  void theCallItselfIsChecked() {
    ANNA.send("POST", BULK, "application/json", "{").expectProblem(400, "malformed-body");
    ANNA.post(BULK, Map.of()).expectProblem(422, "invalid-input");
    ANNA.send("POST", BULK, "text/csv", "a,b").expectProblem(415, "unsupported-media-type");
    Map<String, Object> item = item("customer/none", "kind: Nothing", false);
    ANNA.post(BULK, Map.of("items", Collections.nCopies(501, item)))
        .expectProblem(422, "invalid-input");
  }

  private static Map<String, Object> item(String product, String document, boolean activate) {
    return Map.of(
        "outputPort",
        product + "/table",
        "mediaType",
        "application/yaml",
        "document",
        document,
        "activate",
        activate);
  }
}
