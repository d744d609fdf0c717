package io.meshport.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Finding;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.LifecycleCheck;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.PortDescription;
import io.meshport.catalog.model.ProductDescription;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductServiceTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Caller OWNER = caller("anna", Set.of("customer"), Set.of("customer"));
  private static final Caller MEMBER = caller("hugo", Set.of("customer"), Set.of());
  private static final Caller STRANGER = caller("david", Set.of("marketing"), Set.of("marketing"));
  private static final ProductKey CHURN = new ProductKey("customer", "churn");
  private static final ProductDescription SAID =
      ProductDescription.of("Churn", "Who may leave", "Keep them", List.of("ml"));
  private static final PortDescription TABLE =
      PortDescription.of("", "Table", "SNOWFLAKE", "All of it", "select 1");

  private final InMemoryDataProductRepository products = new InMemoryDataProductRepository();
  private final InMemoryDomainRepository domains = new InMemoryDomainRepository();
  private final List<LifecycleCheck> checks = new ArrayList<>();
  private final List<DomainEvent> told = new ArrayList<>();
  private final ProductService service =
      new ProductService(products, domains, checks, told::add, NOON);

  @BeforeEach
  void aDomain() {
    domains.add(Domain.named("customer", "Customer", "", NOON.instant()));
  }

  @Test
  void aMemberRegistersADraftAndTheIndexHearsOfIt() {
    ProductDetails product = service.register(CHURN, SAID, Map.of("table", TABLE), MEMBER);

    assertThat(product.product().lifecycle()).isEqualTo(Lifecycle.DRAFT);
    assertThat(product.product().ports()).extracting("name").containsExactly("table");
    assertThat(told).extracting(DomainEvent::type).containsExactly("catalog.product.registered");
    assertThat(told.get(0).facts()).containsEntry("product", "customer/churn");
  }

  @Test
  void nobodyElseRegistersInADomain() {
    refused(
        ProblemType.FORBIDDEN,
        () -> service.register(CHURN, SAID, Map.of("table", TABLE), STRANGER));
    assertThat(products.find(CHURN)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void aProductNeedsADomainThatExists() {
    ProductKey elsewhere = new ProductKey("nowhere", "churn");
    Caller member = caller("x", Set.of("nowhere"), Set.of());

    refused(ProblemType.INVALID_INPUT, () -> service.register(elsewhere, SAID, Map.of(), member));
  }

  @Test
  void anAddressIsGivenOnce() {
    registered();

    refused(ProblemType.ALREADY_EXISTS, () -> service.register(CHURN, SAID, Map.of(), MEMBER));
  }

  @Test
  void aDraftIsThereForItsDomainOnly() {
    registered();

    assertThat(service.get(CHURN, MEMBER).product().key()).isEqualTo(CHURN);
    refused(ProblemType.NOT_FOUND, () -> service.get(CHURN, STRANGER));
    assertThat(list(MEMBER)).containsExactly(CHURN);
    assertThat(list(STRANGER)).isEmpty();
  }

  @Test
  void aStrangerCannotTellAHiddenProductFromAMissingOne() {
    registered();

    refused(ProblemType.NOT_FOUND, () -> service.describe(CHURN, SAID, 0, STRANGER));
    refused(ProblemType.NOT_FOUND, () -> service.publish(CHURN, 0, STRANGER));
  }

  @Test
  void onlyOwnersPublish() {
    registered();

    refused(ProblemType.NOT_THE_OWNER, () -> service.publish(CHURN, 0, MEMBER));
    assertThat(service.publish(CHURN, 0, OWNER).product().lifecycle())
        .isEqualTo(Lifecycle.PUBLISHED);
    assertThat(told)
        .extracting(DomainEvent::type)
        .containsExactly("catalog.product.registered", "catalog.product.published");
  }

  @Test
  void aProductWithoutAPortIsNotPublished() {
    service.register(CHURN, SAID, Map.of(), MEMBER);

    refused(ProblemType.PUBLICATION_REFUSED, () -> service.publish(CHURN, 0, OWNER));
  }

  @Test
  void findingsOfOtherFeaturesStopTheirStepAndAreListed() {
    registered();
    checks.add((product, step) -> List.of(new Finding("r", "No contract", "/x", "Add one")));

    assertThatThrownBy(() -> service.publish(CHURN, 0, OWNER))
        .hasFieldOrPropertyWithValue("type", ProblemType.PUBLICATION_REFUSED)
        .hasMessageContaining("No contract")
        .extracting("violations")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .extracting("pointer")
        .containsExactly("/x");
    assertThat(service.get(CHURN, OWNER).product().lifecycle()).isEqualTo(Lifecycle.DRAFT);
  }

  @Test
  void theLifeOfAProductGoesOneWay() {
    published();
    LocalDate later = LocalDate.of(2027, 1, 1);

    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.publish(CHURN, 0, OWNER));
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.retire(CHURN, 0, OWNER));
    service.deprecate(CHURN, later, null, 0, OWNER);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.deprecate(CHURN, later, null, 0, OWNER));
    service.retire(CHURN, 0, OWNER);
    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.describe(CHURN, SAID, 0, OWNER));
    refused(ProblemType.NOT_FOUND, () -> service.get(CHURN, STRANGER));
  }

  @Test
  void anEndIsInTheFutureAndASuccessorIsPublished() {
    published();

    refused(
        ProblemType.INVALID_INPUT,
        () -> service.deprecate(CHURN, LocalDate.of(2026, 11, 22), null, 0, OWNER));
    refused(
        ProblemType.INVALID_INPUT,
        () -> service.deprecate(CHURN, LocalDate.of(2027, 1, 1), CHURN, 0, OWNER));
    refused(
        ProblemType.INVALID_INPUT,
        () ->
            service.deprecate(
                CHURN, LocalDate.of(2027, 1, 1), new ProductKey("customer", "no"), 0, OWNER));
  }

  @Test
  void runningAccessStopsRetirement() {
    published();
    service.deprecate(CHURN, LocalDate.of(2027, 1, 1), null, 0, OWNER);
    checks.add((product, step) -> List.of(new Finding("r", "In use", "", "Wait")));

    refused(ProblemType.RETIREMENT_REFUSED, () -> service.retire(CHURN, 0, OWNER));
  }

  @Test
  void theProductIsHeldWhileRunningAccessIsLookedFor() {
    published();
    service.deprecate(CHURN, LocalDate.of(2027, 1, 1), null, 0, OWNER);
    List<Boolean> held = new ArrayList<>();
    checks.add(
        (product, step) -> {
          held.add(products.locked.contains(product.id()));
          return List.of();
        });

    service.retire(CHURN, 0, OWNER);

    assertThat(held).containsExactly(true);
  }

  @Test
  void aChangeOnAnOldVersionIsStale() {
    registered();

    refused(ProblemType.STALE_VERSION, () -> service.describe(CHURN, SAID, 7, MEMBER));
    refused(ProblemType.STALE_VERSION, () -> service.putPort(CHURN, "more", TABLE, 7, MEMBER));
    refused(ProblemType.STALE_VERSION, () -> service.publish(CHURN, 7, OWNER));
  }

  @Test
  void aPublishedPortStays() {
    published();

    refused(ProblemType.ILLEGAL_TRANSITION, () -> service.removePort(CHURN, "table", 0, MEMBER));
  }

  @Test
  void aDraftLosesAPortAndAnUnknownPortIsNotFound() {
    registered();

    refused(ProblemType.NOT_FOUND, () -> service.removePort(CHURN, "other", 0, MEMBER));
    assertThat(service.removePort(CHURN, "table", 0, MEMBER).product().ports()).isEmpty();
  }

  @Test
  void actionsFollowRightsAndState() {
    registered();
    assertThat(service.get(CHURN, MEMBER).allowedActions()).containsExactly("edit", "add-contract");
    assertThat(service.get(CHURN, OWNER).allowedActions()).contains("publish");

    service.publish(CHURN, 0, OWNER);
    assertThat(service.get(CHURN, STRANGER).allowedActions()).containsExactly("request-access");
    assertThat(service.get(CHURN, STRANGER).byMember()).isFalse();
    assertThat(service.get(CHURN, OWNER).allowedActions()).contains("deprecate");
  }

  private void registered() {
    service.register(CHURN, SAID, Map.of("table", TABLE), MEMBER);
  }

  private void published() {
    registered();
    service.publish(CHURN, 0, OWNER);
  }

  private List<ProductKey> list(Caller caller) {
    return service.list(null, null, false, PageRequest.of(null, null), caller).items().stream()
        .map(details -> details.product().key())
        .toList();
  }

  private static void refused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call).hasFieldOrPropertyWithValue("type", type);
  }

  private static Caller caller(String name, Set<String> member, Set<String> owner) {
    return new Caller(new UserId(name), name, name, member, owner, Set.of(), Set.of(), Set.of());
  }
}
