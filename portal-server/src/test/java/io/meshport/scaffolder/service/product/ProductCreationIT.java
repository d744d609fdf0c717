package io.meshport.scaffolder.service.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.service.CatalogWorld;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.service.ContractRegistrarWorld;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.product.JpaCreatedProducts;
import io.meshport.scaffolder.model.product.ProductPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A product from the files to its publication, by the real services in the real database. */
class ProductCreationIT {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final ProductKey ORDERS = new ProductKey("sales", "orders");
  private static final String PRODUCT =
      """
      {apiVersion: v1.0.0, kind: DataProduct, id: x, name: Orders, status: draft,
       inputPorts: [{name: sales/source/table, version: 1.0.0, contractId: none}],
       outputPorts: [{name: daily, version: 1.0.0, type: s3, contractId: sales.orders.daily},
                     {name: hourly, version: 1.0.0, type: s3, contractId: sales.orders.hourly}]}
      """;

  private final TestDatabase database = new TestDatabase();
  private final List<DomainEvent> events = new ArrayList<>();
  private final CatalogWorld catalog = new CatalogWorld(database.entities(), events::add, NOON);
  private final ContractRegistrarWorld contracts =
      new ContractRegistrarWorld(database.entities(), catalog.lookup(), events::add, NOON);
  private final ProductOriginKeeper origins =
      new ProductOriginKeeper(new JpaCreatedProducts(database.entities()), NOON);
  private final ContractRegistry registry = new EachInItsTransaction();
  private final ProductCreation creation =
      new ProductCreation(new TransactionalLedger(), new PublishingRegistry(), registry);

  @AfterEach
  void close() {
    database.close();
  }

  private static TreeFile contract(String port) {
    return TreeFile.of(
        "contracts/" + port + ".yaml",
        """
        {apiVersion: v3.1.0, kind: DataContract, id: sales.orders.%s, name: Orders,
         version: 1.0.0, status: draft, domain: sales,
         schema: [{name: orders, properties: [{name: id, logicalType: string}]}]}
        """
            .formatted(port));
  }

  private CreationOrder order(boolean publish, long task) {
    ProductPlan plan =
        database.inTransaction(
            () ->
                new ProductPlanner(contracts.importer(), contracts.registrar(), catalog.lookup())
                    .plan(
                        TreeFile.of("dataproduct.yaml", PRODUCT),
                        List.of(contract("daily"), contract("hourly")),
                        ORDERS,
                        FakeCall.OWNER));
    assertThat(plan.findings()).noneMatch(finding -> finding.isError());
    return new CreationOrder(
        plan,
        publish,
        new TaskId(new UUID(0, task)),
        "batch",
        "r1",
        FakeCall.json("{'name': 'orders'}"));
  }

  private void aSource() {
    database.inTransaction(
        () -> {
          catalog.domain("sales");
          ProductDraft source =
              new ProductDraft(
                  new ProductKey("sales", "source"),
                  "Source",
                  "What comes in",
                  "",
                  List.of(),
                  List.of(CatalogWorld.port("table")),
                  Map.of(),
                  List.of(),
                  List.of());
          return catalog.registrar().register(source, List.of(), FakeCall.OWNER);
        });
  }

  @Test
  void aProductGoesFromItsFilesToPublicationAndTheSameTaskFindsItDone() {
    aSource();

    assertThat(creation.create(order(true, 1), FakeCall.OWNER)).hasSize(2);
    int told = events.size();

    assertThat(creation.create(order(true, 1), FakeCall.OWNER)).hasSize(2);
    assertThat(events).as("nothing happened twice").hasSize(told);
    ProductSummary product =
        database.inTransaction(() -> catalog.lookup().find(ORDERS)).orElseThrow();
    assertThat(product.lifecycle()).isEqualTo(Lifecycle.PUBLISHED);
    assertThat(product.inputPorts())
        .extracting(input -> input.source().toString())
        .containsExactly("sales/source/table");
    assertThatThrownBy(() -> creation.create(order(true, 2), FakeCall.OWNER))
        .isInstanceOf(PortalException.class)
        .hasMessageContaining("already");
  }

  @Test
  void aTaskThatStoppedHalfWayGoesOn() {
    aSource();
    creation.create(order(false, 1), FakeCall.OWNER);
    assertThat(
            database.inTransaction(() -> catalog.lookup().find(ORDERS)).orElseThrow().lifecycle())
        .isEqualTo(Lifecycle.DRAFT);

    creation.create(order(true, 1), FakeCall.OWNER);
    assertThat(
            database.inTransaction(() -> catalog.lookup().find(ORDERS)).orElseThrow().lifecycle())
        .isEqualTo(Lifecycle.PUBLISHED);
  }

  /** What the container does around the ledger. */
  private final class TransactionalLedger extends ProductLedger {
    TransactionalLedger() {
      super(catalog.lookup(), catalog.registrar(), origins);
    }

    @Override
    public ProductSummary begin(CreationOrder order, Caller caller) {
      return database.inTransaction(() -> super.begin(order, caller));
    }

    @Override
    public Optional<ProductSummary> own(CreationOrder order, Caller caller) {
      return database.isActive()
          ? super.own(order, caller)
          : database.inTransaction(() -> super.own(order, caller));
    }
  }

  private final class PublishingRegistry implements ProductRegistry {
    @Override
    public ProductSummary register(
        ProductDraft draft, List<InputPortSummary> inputs, Caller caller) {
      throw new AssertionError("the ledger does it");
    }

    @Override
    public ProductSummary publish(ProductKey key, Caller caller) {
      return database.inTransaction(() -> catalog.registrar().publish(key, caller));
    }
  }

  private final class EachInItsTransaction implements ContractRegistry {
    @Override
    public ContractCheck check(TreeFile document, @Nullable String domain) {
      return contracts.registrar().check(document, domain);
    }

    @Override
    public Optional<PortKey> portOf(String contractId, Caller caller) {
      return database.inTransaction(() -> contracts.registrar().portOf(contractId, caller));
    }

    @Override
    public RegisteredContract add(PortKey port, TreeFile document, Caller caller) {
      return database.inTransaction(() -> contracts.registrar().add(port, document, caller));
    }

    @Override
    public void activate(RegisteredContract contract, Caller caller) {
      database.inTransaction(
          () -> {
            contracts.registrar().activate(contract, caller);
            return contract;
          });
    }
  }
}
