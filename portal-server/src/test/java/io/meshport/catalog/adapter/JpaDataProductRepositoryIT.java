package io.meshport.catalog.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.InputPortDescription;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Input ports in PostgreSQL, and the questions that other features ask about them. */
class JpaDataProductRepositoryIT {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ProductKey ORDERS = new ProductKey("order", "orders");
  private static final ProductKey CHURN = new ProductKey("order", "churn");
  private static final PortKey SOURCE = ORDERS.port("table");

  private final TestDatabase database = new TestDatabase();
  private final DataProductRepository products = new JpaDataProductRepository(database.entities());

  @BeforeEach
  void aProductThatReadsAnother() {
    database.inTransaction(
        () -> {
          new JpaDomainRepository(database.entities())
              .add(Domain.named("order", "Order", "", NOON));
          add(ORDERS).publish(List.of(), 0, NOON);
          add(CHURN)
              .putInputPort(
                  "orders",
                  InputPortDescription.of(SOURCE.toString(), List.of("orders.id"), "Features"),
                  0,
                  NOON);
          products.flush();
          return SOURCE;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void inputPortsComeBackAndChangeTheVersionOfTheirProduct() {
    ProductSummary churn = summary();

    assertThat(churn.inputPorts())
        .containsExactly(new InputPortSummary("orders", SOURCE, List.of("orders.id"), "Features"));
    assertThat(churn.ports()).hasSize(2);

    database.inTransaction(
        () -> {
          DataProduct product = products.find(CHURN).orElseThrow();
          product.removeInputPort("orders", churn.version(), NOON);
          return product;
        });
    assertThat(summary().inputPorts()).isEmpty();
    assertThat(summary().version()).isGreaterThan(churn.version());
  }

  @Test
  void readersAreFoundByWhatTheyRead() {
    assertThat(readersOf(SOURCE)).containsExactly(CHURN);
    assertThat(readersOf(ORDERS.port("events"))).isEmpty();
  }

  @Test
  void theListOfAllProductsHasThemToo() {
    List<Integer> inputPorts =
        database.inTransaction(
            () ->
                products.listAfter(null, 10).stream()
                    .map(product -> product.summary().inputPorts().size())
                    .toList());

    assertThat(inputPorts).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void onlyWhatEverybodySeesIsPublic() {
    Set<ProductKey> asked = Set.of(ORDERS, CHURN, new ProductKey("order", "nothing"));

    assertThat(database.inTransaction(() -> products.publicAmong(asked))).containsExactly(ORDERS);
    assertThat(database.inTransaction(() -> products.publicAmong(Set.of()))).isEmpty();
  }

  @Test
  void productsAreSearchedAsFarAsTheirDomainShowsThem() {
    assertThat(search("ORDER/", Set.of("order"))).containsExactly(CHURN, ORDERS);
    assertThat(search("", Set.of())).containsExactly(ORDERS);
    assertThat(search("chu", Set.of("order"))).containsExactly(CHURN);
    assertThat(search("%", Set.of("order"))).isEmpty();
    assertThat(search("order_", Set.of("order"))).isEmpty();
  }

  private List<ProductKey> search(String text, Set<String> ownDomains) {
    return database.inTransaction(
        () -> products.search(text, ownDomains, 10).stream().map(DataProduct::key).toList());
  }

  private List<ProductKey> readersOf(PortKey source) {
    return database.inTransaction(
        () -> products.readersOf(source).stream().map(DataProduct::key).toList());
  }

  private ProductSummary summary() {
    return database.inTransaction(() -> products.find(CHURN).orElseThrow().summary());
  }

  private DataProduct add(ProductKey key) {
    DataProduct product =
        DataProduct.draft(key, ProductDescription.of("T", "D", "", List.of()), "u", NOON);
    PortDescription port = PortDescription.of("", "Port", "SNOWFLAKE", "", "");
    product.addPort("table", port);
    product.addPort("events", port);
    products.add(product);
    return product;
  }
}
