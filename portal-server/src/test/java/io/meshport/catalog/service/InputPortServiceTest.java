package io.meshport.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.InputPortDescription;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputPortServiceTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Caller ANNA = caller("anna", "customer");
  private static final Caller BEN = caller("ben", "order");
  private static final Caller STRANGER = caller("otto", "finance");
  private static final ProductKey CHURN = new ProductKey("customer", "churn");
  private static final ProductKey ORDERS = new ProductKey("order", "orders");
  private static final PortKey SOURCE = ORDERS.port("table");

  private final InMemoryDataProductRepository products = new InMemoryDataProductRepository();
  private final InMemoryDomainRepository domains = new InMemoryDomainRepository();
  private final List<DomainEvent> told = new ArrayList<>();
  private final ProductService service =
      new ProductService(products, domains, List.of(), told::add, NOON);
  private final InputPortService inputPorts = new InputPortService(products, told::add, NOON);
  private final CatalogLookup lookup = new CatalogLookup(products, NOON);

  @BeforeEach
  void twoPublishedProducts() {
    register(CHURN, ANNA);
    register(ORDERS, BEN);
    told.clear();
  }

  @Test
  void aMemberSaysWhatTheProductReads() {
    ProductDetails product =
        inputPorts.put(CHURN, "orders", reads(SOURCE, "orders.id", " orders.total "), 0, ANNA);

    assertThat(product.inputPorts())
        .containsExactly(
            new InputPortSummary(
                "orders", SOURCE, List.of("orders.id", "orders.total"), "For features"));
    assertThat(told).extracting(DomainEvent::type).containsExactly("catalog.product.changed");
    assertThat(lookup.readersOf(SOURCE))
        .singleElement()
        .satisfies(reader -> assertThat(reader.product().key()).isEqualTo(CHURN));
  }

  @Test
  void sayingItAgainReplacesWhatWasSaid() {
    inputPorts.put(CHURN, "orders", reads(SOURCE, "orders.id"), 0, ANNA);

    ProductDetails product = inputPorts.put(CHURN, "orders", reads(ORDERS.port("events")), 0, ANNA);

    assertThat(product.inputPorts())
        .containsExactly(
            new InputPortSummary("orders", ORDERS.port("events"), List.of(), "For features"));
    assertThat(lookup.readersOf(SOURCE)).isEmpty();
  }

  @Test
  void nobodyElseSaysIt() {
    refused(ProblemType.FORBIDDEN, () -> inputPorts.put(CHURN, "orders", reads(SOURCE), 0, BEN));
    refused(ProblemType.FORBIDDEN, () -> inputPorts.remove(CHURN, "orders", 0, BEN));
    assertThat(told).isEmpty();
  }

  @Test
  void aChangeOfAnOldStateIsRefused() {
    refused(
        ProblemType.STALE_VERSION, () -> inputPorts.put(CHURN, "orders", reads(SOURCE), 7, ANNA));
  }

  @Test
  void aSourceThatIsMissingOrHiddenIsABadReference() {
    ProductKey hidden = new ProductKey("order", "draft");
    service.register(hidden, said(), ports(), BEN);

    for (PortKey source :
        List.of(
            hidden.port("table"),
            ORDERS.port("nowhere"),
            new PortKey("order", "nothing", "table"))) {
      PortalException refusal =
          refused(
              ProblemType.INVALID_INPUT,
              () -> inputPorts.put(CHURN, "orders", reads(source), 0, ANNA));
      assertThat(refusal.violations()).extracting("pointer").containsExactly("/source");
    }
  }

  @Test
  void aProductDoesNotReadItself() {
    refused(
        ProblemType.INVALID_INPUT,
        () -> inputPorts.put(CHURN, "again", reads(CHURN.port("table")), 0, ANNA));
  }

  @Test
  void aProductReadsAtMostFiftyPorts() {
    for (int i = 0; i < 50; i++) {
      inputPorts.put(CHURN, "port-" + i, reads(SOURCE), 0, ANNA);
    }
    inputPorts.put(CHURN, "port-7", reads(SOURCE, "orders.id"), 0, ANNA);

    refused(
        ProblemType.INVALID_INPUT, () -> inputPorts.put(CHURN, "port-50", reads(SOURCE), 0, ANNA));
  }

  @Test
  void aPortThatIsReadNoLongerIsTakenAway() {
    inputPorts.put(CHURN, "orders", reads(SOURCE), 0, ANNA);

    assertThat(inputPorts.remove(CHURN, "orders", 0, ANNA).inputPorts()).isEmpty();
    refused(ProblemType.NOT_FOUND, () -> inputPorts.remove(CHURN, "orders", 0, ANNA));
  }

  @Test
  void aRetiredProductStaysAsItWas() {
    service.deprecate(CHURN, LocalDate.of(2027, 1, 1), null, 0, ANNA);
    service.retire(CHURN, 0, ANNA);

    refused(
        ProblemType.ILLEGAL_TRANSITION,
        () -> inputPorts.put(CHURN, "orders", reads(SOURCE), 0, ANNA));
  }

  @Test
  void othersDoNotLearnOfADraftThatAProductReads() {
    ProductKey draft = new ProductKey("customer", "draft");
    service.register(draft, said(), ports(), ANNA);
    inputPorts.put(CHURN, "own", reads(draft.port("table")), 0, ANNA);
    inputPorts.put(CHURN, "orders", reads(SOURCE), 0, ANNA);

    assertThat(service.get(CHURN, ANNA).inputPorts()).extracting("name").contains("own", "orders");
    assertThat(service.get(CHURN, STRANGER).inputPorts())
        .extracting("name")
        .containsExactly("orders");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "orders", "order/orders", "order/orders/table/x", "Order/orders/t"})
  void aSourceIsTheAddressOfAnOutputPort(String source) {
    refused(ProblemType.INVALID_INPUT, () -> InputPortDescription.of(source, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "email", ".email", "orders.", "orders..email", "a.b\u0001"})
  void aColumnNamesItsObject(String column) {
    PortalException refusal =
        refused(
            ProblemType.INVALID_INPUT,
            () -> InputPortDescription.of("order/orders/table", List.of("a.b", column), null));
    assertThat(refusal.violations()).extracting("pointer").containsExactly("/columns/1");
  }

  @Test
  void columnsAreNotEndless() {
    refused(
        ProblemType.INVALID_INPUT,
        () ->
            InputPortDescription.of(
                "order/orders/table", Collections.nCopies(501, "orders.id"), null));
  }

  private void register(ProductKey key, Caller owner) {
    if (domains.find(key.domain()).isEmpty()) {
      domains.add(Domain.named(key.domain(), key.domain(), "", NOON.instant()));
    }
    service.register(key, said(), ports(), owner);
    service.publish(key, 0, owner);
  }

  private static ProductDescription said() {
    return ProductDescription.of("Title", "Text", "Why", List.of());
  }

  private static Map<String, PortDescription> ports() {
    PortDescription said = PortDescription.of("", "Port", "SNOWFLAKE", "", "");
    return Map.of("table", said, "events", said);
  }

  private static InputPortDescription reads(PortKey source, String... columns) {
    return InputPortDescription.of(source.toString(), List.of(columns), "For features");
  }

  private static PortalException refused(ProblemType type, ThrowingCallable action) {
    assertThatThrownBy(action).hasFieldOrPropertyWithValue("type", type);
    return catchThrowableOfType(PortalException.class, action);
  }

  private static Caller caller(String name, String domain) {
    return new Caller(
        new UserId(name), name, name, Set.of(domain), Set.of(domain), Set.of(), Set.of(), Set.of());
  }
}
