package io.meshport.contract.service.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.InMemoryContractRepository;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ContractConsent;
import io.meshport.contract.model.consent.InMemoryConsentRepository;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.contract.service.FakeConsumers;
import io.meshport.contract.service.SentDocument;
import io.meshport.contract.service.VersionFinder;
import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.MovableClock;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A port with a contract and consumers, a clock to move, and the services over fakes. */
abstract class ConsentWorld {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final ProductKey PRODUCT = new ProductKey("customer", "master");
  static final PortKey PORT = PRODUCT.port("table");
  static final String ID = "customer-master";

  static final Caller ANNA = caller("anna", Set.of("customer"), Set.of("customer"));
  static final Caller HUGO = caller("hugo", Set.of("customer"), Set.of());
  static final Caller DAVID = caller("david", Set.of("marketing"), Set.of());
  static final Caller CLARA = caller("clara", Set.of("marketing"), Set.of());
  static final Caller OTTO = caller("otto", Set.of(), Set.of());

  static final PortConsumer DAVID_HIMSELF =
      new PortConsumer(PortConsumer.Type.USER, "david", "David", null);
  static final PortConsumer MARKETING =
      new PortConsumer(
          PortConsumer.Type.TEAM, "domains/marketing", "Marketing", "domains/marketing");
  static final PortConsumer MODEL =
      new PortConsumer(PortConsumer.Type.SERVICE, "svc-model", "Churn model", "domains/marketing");

  final MovableClock clock = new MovableClock(NOON);
  final InMemoryContractRepository contracts = new InMemoryContractRepository();
  final InMemoryConsentRepository consents = new InMemoryConsentRepository();
  final FakeConsumers consumers = new FakeConsumers();
  final FakeCatalog catalog = new FakeCatalog();
  final List<DomainEvent> events = new ArrayList<>();
  final NoticeConfig config = NoticeConfig.DEFAULT;

  final ProductSummary product = catalog.put(PRODUCT, Lifecycle.PUBLISHED, "table", "topic");
  final VersionFinder finder = new VersionFinder(contracts, catalog);
  final NoticeKeeper keeper =
      new NoticeKeeper(contracts, consents, consumers, events::add, config, clock);
  final ContractService service =
      new ContractService(
          contracts,
          finder,
          new ContractDrafts(contracts, catalog, events::add),
          catalog,
          keeper,
          events::add,
          clock);
  final ConsentService answers =
      new ConsentService(finder, contracts, consents, consumers, events::add, config, clock);
  final VersionEndService ends =
      new VersionEndService(finder, contracts, consents, consumers, catalog, events::add, clock);
  final ImpactService impacts = new ImpactService(finder, contracts, consumers, catalog, clock);
  final NoticeRound round =
      new NoticeRound(contracts, consents, consumers, catalog, events::add, config, clock);
  final ContractClockwork clockwork = new ContractClockwork(round);

  /** Activates a version whose only table has these columns, {@code name=classification}. */
  final void activate(String version, String... columns) {
    activate(version, null, columns);
  }

  final void activate(String version, @Nullable Integer noticeDays, String... columns) {
    add(version, columns);
    service.activate(ID, version, 0, noticeDays, ANNA);
  }

  final void add(String version, String... columns) {
    StringBuilder properties = new StringBuilder();
    for (String column : columns) {
      String[] said = column.split("=", -1);
      properties
          .append("{name: ")
          .append(said[0])
          .append(", logicalType: string, description: x, classification: ")
          .append(said.length > 1 ? said[1] : "internal")
          .append("},");
    }
    String text =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: customer-master
        name: Master
        domain: customer
        version: %s
        status: active
        schema: [{name: customers, logicalType: object, properties: [%s]}]
        """
            .formatted(version, properties);
    service.add(PORT, new SentDocument(text.getBytes(UTF_8), "application/yaml"), HUGO);
  }

  /** Lets days pass and the clockwork run, as a server that is up does. */
  final void pass(int days) {
    clock.pass(Duration.ofDays(days));
    clockwork.tick();
  }

  final ContractVersion version(String number) {
    return contracts.findVersion(ID, number).orElseThrow();
  }

  final ContractStatus status(String number) {
    return version(number).status();
  }

  /** The only task of this consumer about a change away from this version. */
  final ContractConsent task(String former, PortConsumer consumer) {
    return consents.lockOf(ID, former).stream()
        .filter(consent -> consent.consumer().sameAs(consumer))
        .findFirst()
        .orElseThrow();
  }

  final ConsentState state(String former, PortConsumer consumer) {
    return task(former, consumer).state();
  }

  final List<String> eventTypes() {
    return events.stream().map(DomainEvent::type).toList();
  }

  final List<DomainEvent> eventsOf(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  static PortalException refused(ProblemType type, ThrowingCallable act) {
    assertThatThrownBy(act).hasFieldOrPropertyWithValue("type", type);
    return catchThrowableOfType(PortalException.class, act);
  }

  private static Caller caller(String name, Set<String> member, Set<String> owned) {
    Set<TeamId> teams =
        Set.copyOf(member.stream().map(domain -> new TeamId("domains/" + domain)).toList());
    String fullName = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new Caller(new UserId(name), name, fullName, member, owned, Set.of(), teams, Set.of());
  }
}
