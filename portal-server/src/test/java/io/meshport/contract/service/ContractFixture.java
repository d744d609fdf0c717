package io.meshport.contract.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.InMemoryContractRepository;
import io.meshport.contract.model.consent.InMemoryConsentRepository;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One product with two ports, four people, and the services over stores in memory. */
public abstract class ContractFixture {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final ProductKey PRODUCT = new ProductKey("customer", "master");
  public static final PortKey PORT = PRODUCT.port("table");
  public static final String ID = "customer-master";
  public static final Caller OWNER =
      caller("anna", Set.of("customer"), Set.of("customer"), Set.of());
  public static final Caller STEWARD =
      caller("grace", Set.of("customer"), Set.of(), Set.of("customer"));
  public static final Caller MEMBER = caller("hugo", Set.of("customer"), Set.of(), Set.of());
  public static final Caller OUTSIDER =
      caller("ben", Set.of("order"), Set.of("order"), Set.of("order"));

  protected final InMemoryContractRepository contracts = new InMemoryContractRepository();
  protected final FakeCatalog catalog = new FakeCatalog();
  protected final List<DomainEvent> events = new ArrayList<>();
  protected final InMemoryConsentRepository consents = new InMemoryConsentRepository();
  protected final FakeConsumers consumers = new FakeConsumers();
  final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  protected final NoticeKeeper notices =
      new NoticeKeeper(contracts, consents, consumers, events::add, NoticeConfig.DEFAULT, clock);
  final VersionFinder finder = new VersionFinder(contracts, catalog);
  protected final ContractService service =
      new ContractService(
          contracts,
          finder,
          new ContractDrafts(contracts, catalog, events::add),
          catalog,
          notices,
          events::add,
          clock);
  final ContractLookup lookup = new ContractLookup(contracts, catalog);
  final ContractPublicationCheck check = new ContractPublicationCheck(contracts);
  protected final ProductSummary product =
      catalog.put(PRODUCT, Lifecycle.PUBLISHED, "table", "topic");

  protected static PortalException refused(ProblemType type, ThrowingCallable action) {
    assertThatThrownBy(action).hasFieldOrPropertyWithValue("type", type);
    return catchThrowableOfType(PortalException.class, action);
  }

  protected static List<String> faults(ThrowingCallable action) {
    return refused(ProblemType.CONTRACT_INVALID, action).violations().stream()
        .map(Violation::pointer)
        .toList();
  }

  protected static SentDocument document(String version, String... replaced) {
    String text = text(version);
    for (int i = 0; i < replaced.length; i += 2) {
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    return new SentDocument(text.getBytes(UTF_8), "application/yaml");
  }

  protected static String text(String version) {
    return """
    apiVersion: v3.1.0
    kind: DataContract
    id: customer-master
    name: Master
    domain: customer
    version: %s
    status: active
    schema: [{name: customers, properties: [{name: id, description: Number}]}]
    """
        .formatted(version);
  }

  protected static Caller caller(
      String name, Set<String> member, Set<String> owned, Set<String> stewarded) {
    String fullName = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new Caller(
        new UserId(name), name, fullName, member, owned, stewarded, Set.of(), Set.of());
  }
}
