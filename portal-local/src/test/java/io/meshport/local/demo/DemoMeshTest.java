package io.meshport.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.demo.DemoData.Product;
import io.meshport.local.demo.DemoData.Request;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoMeshTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final DemoData DATA = DemoData.load();

  private final List<String> said = new ArrayList<>();
  private final FakePortal portal;
  private final DemoMesh mesh;

  DemoMeshTest() throws IOException {
    portal = new FakePortal();
    mesh = new DemoMesh(portal.api(), user -> user, said::add, NOON);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void loadBringsEveryProductAndContractToTheLifeCycleOfTheData() {
    mesh.load();

    for (Product product : DATA.products()) {
      JsonNode made = Objects.requireNonNull(portal.products.get(product.key()));
      assertThat(made.path("lifecycle").asText()).isEqualTo(product.lifecycle().name());
    }
    long ports = DATA.products().stream().mapToLong(p -> p.ports().size()).sum();
    assertThat(portal.contracts).hasSize((int) ports);
    assertThat(portal.domains).hasSize(8);
  }

  @Test
  void deprecationEndsAfterTheDaysOfTheData() {
    mesh.load();

    JsonNode old = Objects.requireNonNull(portal.products.get("order/order-history"));
    assertThat(old.path("endDate").asText()).isEqualTo("2027-05-21");
    assertThat(old.path("successor").asText()).isEqualTo("order/orders");
  }

  @Test
  void loadPlaysEveryRequestToItsOutcome() {
    mesh.load();

    assertThat(portal.requests.values())
        .extracting(DemoMeshTest::outcome)
        .containsExactlyInAnyOrderElementsOf(
            DATA.requests().stream().map(DemoMeshTest::expected).toList());
  }

  @Test
  void loadLeavesABoardWithOpenAcceptedAndObjectedConsents() {
    mesh.load();

    assertThat(portal.consents.values())
        .extracting(consent -> consent.path("state").asText())
        .containsExactlyInAnyOrder("OPEN", "ACCEPTED", "OBJECTED");
    assertThat(portal.consents.values())
        .filteredOn(consent -> consent.path("state").asText().equals("OBJECTED"))
        .singleElement()
        .satisfies(consent -> assertThat(consent.path("until").asText()).isEqualTo("2027-02-20"));
  }

  @Test
  void loadSaysWhatProductsRead() {
    mesh.load();

    assertThat(portal.inputPorts).hasSameSizeAs(DATA.inputPorts());
    JsonNode orders =
        Objects.requireNonNull(
            portal.inputPorts.get("/data-products/customer/churn/input-ports/orders"));
    assertThat(orders.path("source").asText()).isEqualTo("order/orders/table");
  }

  @Test
  void aSecondLoadChangesNothing() {
    assertThat(mesh.load()).isPositive();

    DemoMesh again = new DemoMesh(portal.api(), user -> user, said::add, NOON);
    assertThat(again.load()).isZero();
    assertThat(said).last().isEqualTo("Demo mesh: nothing was missing");
  }

  @Test
  void whatPeopleDidSinceStaysAsItIs() {
    mesh.load();
    portal.requests.values().stream()
        .filter(request -> request.path("status").asText().equals("SUBMITTED"))
        .forEach(request -> request.put("status", "DENIED"));
    Objects.requireNonNull(portal.products.get("customer/churn")).put("lifecycle", "RETIRED");

    assertThat(new DemoMesh(portal.api(), user -> user, said::add, NOON).load()).isZero();
  }

  @Test
  void aLoadThatBrokeOffIsFinishedByTheNext() {
    portal.refuse("/data-products/customer/churn/publication");
    assertThatThrownBy(mesh::load).isInstanceOf(DemoMeshException.class);
    portal.refuse(null);

    new DemoMesh(portal.api(), user -> user, said::add, NOON).load();

    JsonNode churn = Objects.requireNonNull(portal.products.get("customer/churn"));
    assertThat(churn.path("lifecycle").asText()).isEqualTo("PUBLISHED");
    assertThat(portal.requests).hasSameSizeAs(DATA.requests());
  }

  @Test
  void aRefusalNamesTheStepThePersonAndTheReason() {
    portal.refuse("/data-products/customer/churn/publication");

    assertThatThrownBy(mesh::load)
        .hasMessage(
            "POST /data-products/customer/churn/publication as anna.schmidt was answered with 403:"
                + " Not allowed. Only members of the domain do this");
  }

  @Test
  void anUnreachablePortalIsNamed() {
    portal.close();

    assertThatThrownBy(mesh::load).hasMessageContaining(portal.api() + "/domains/");
  }

  private static String outcome(JsonNode request) {
    String grant = request.path("grant").path("status").asText("");
    return request.path("status").asText() + (grant.isEmpty() ? "" : "/" + grant);
  }

  private static String expected(Request request) {
    return switch (request.outcome()) {
      case OPEN -> "SUBMITTED";
      case ACTIVE -> "APPROVED/ACTIVE";
      case DENIED -> "DENIED";
      case WITHDRAWN -> "WITHDRAWN";
      case REVOKED, GIVEN_BACK -> "APPROVED/REVOKED";
    };
  }
}
