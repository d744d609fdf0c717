package io.meshport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.Component;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An import that the portal's death cut off is repeated: none is lost, none is there twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkImportChaosIT {

  private static final int CONTRACTS = 2_000;
  private static final int CALL = 200;

  private final ChaosStack stack = new ChaosStack();

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void nothingIsLostAndNothingIsDoubledWhenTheImportIsRepeated() {
    String domain = ManyPorts.DOMAIN;
    stack
        .portal()
        .accepted(
            Call.post(
                MeshWork.ADMIN,
                "/domains",
                Map.of("name", domain, "title", domain, "description", "For a bulk import")));
    ManyPorts many = ManyPorts.register(stack.portal(), CONTRACTS);

    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> importAll(many.ports()));
    ChaosStack.await(
        "a third of the contracts",
        Duration.ofMinutes(2),
        () -> versions(many).size() > CONTRACTS / 3);
    stack.servers().kill(Component.PORTAL);
    assertThat(first.handle((done, failure) -> failure).join()).as("the first import").isNotNull();
    int survivors = versions(many).size();
    assertThat(survivors).isBetween(1, CONTRACTS - 1);
    stack.servers().start(Component.PORTAL);

    Totals repeated = importAll(many.ports());
    stack.drain();

    assertThat(repeated).isEqualTo(new Totals(CONTRACTS - survivors, survivors, 0));
    assertThat(versions(many)).hasSize(CONTRACTS).doesNotHaveDuplicates();
    String documents = stack.documents().toString();
    assertThat(many.ports()).allMatch(port -> documents.contains(port.word()));
    assertThat(stack.contradictions()).isEmpty();
  }

  private record Totals(int created, int unchanged, int refused) {
    Totals plus(JsonNode answer) {
      return new Totals(
          created + answer.path("created").asInt(),
          unchanged + answer.path("unchanged").asInt(),
          refused + answer.path("refused").asInt());
    }
  }

  private Totals importAll(List<ManyPorts.Port> ports) {
    Totals totals = new Totals(0, 0, 0);
    for (int from = 0; from < ports.size(); from += CALL) {
      List<Map<String, Object>> items =
          ports.subList(from, from + CALL).stream().map(ManyPorts.Port::item).toList();
      Call call = Call.post(ManyPorts.OWNER, "/contracts/imports/bulk", Map.of("items", items));
      totals = totals.plus(stack.portal().accepted(call).json());
    }
    return totals;
  }

  private List<String> versions(ManyPorts many) {
    return stack.column(
        "select contract_id from contract_version where status = 'ACTIVE' and contract_id like '"
            + ManyPorts.DOMAIN
            + "-"
            + many.tag()
            + "-%'");
  }
}
