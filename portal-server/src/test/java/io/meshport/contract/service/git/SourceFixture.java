package io.meshport.contract.service.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.InMemoryContractRepository;
import io.meshport.contract.model.consent.InMemoryConsentRepository;
import io.meshport.contract.model.git.InMemoryContractSourceRepository;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceState;
import io.meshport.contract.service.ContractDrafts;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.FakeCatalog;
import io.meshport.contract.service.FakeConsumers;
import io.meshport.contract.service.SentDocument;
import io.meshport.contract.service.VersionFinder;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.contract.service.consent.NoticeKeeper;
import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.platform.MovableClock;
import io.meshport.platform.git.AllowedHosts;
import io.meshport.platform.git.RemoteConfig;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.SecretSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One port whose contract lives in a repository, and the services over stores in memory. */
abstract class SourceFixture {
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final ProductKey PRODUCT = new ProductKey("customer", "master");
  static final PortKey PORT = PRODUCT.port("table");
  static final SourceAddress ADDRESS =
      SourceAddress.of("https://git.example.org/data.git", "main", "master.yaml");
  static final Caller OWNER = caller("anna", Set.of("customer"), Set.of("customer"), Set.of());
  static final Caller STEWARD = caller("grace", Set.of("customer"), Set.of(), Set.of("customer"));
  static final Caller MEMBER = caller("hugo", Set.of("customer"), Set.of(), Set.of());
  static final Caller OUTSIDER = caller("ben", Set.of("order"), Set.of("order"), Set.of("order"));
  static final GitConfig CONFIG =
      new GitConfig(
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          new RemoteConfig(
              Duration.ofSeconds(30),
              4,
              AllowedHosts.of(List.of("git.example.org")),
              Map.of(),
              false));

  final MovableClock clock = new MovableClock(NOON);
  final InMemoryContractRepository contracts = new InMemoryContractRepository();
  final InMemoryContractSourceRepository sources = new InMemoryContractSourceRepository();
  final FakeCatalog catalog = new FakeCatalog();
  final List<DomainEvent> events = new ArrayList<>();
  final FakeGateway gateway = new FakeGateway();
  final ProductSummary product = catalog.put(PRODUCT, Lifecycle.PUBLISHED, "table", "topic");
  final ContractDrafts drafts = new ContractDrafts(contracts, catalog, events::add);
  final ContractService contractService =
      new ContractService(
          contracts,
          new VersionFinder(contracts, catalog),
          drafts,
          catalog,
          nobodyAsked(),
          events::add,
          clock);
  final Webhooks webhooks = new Webhooks(sources, new OpenSeal(true), clock);
  final SourceService service = service(webhooks);
  final SourceLedger ledger =
      new SourceLedger(sources, drafts, catalog, events::add, CONFIG, clock);
  final SourceChecker checker = new SourceChecker(ledger, gateway);

  private NoticeKeeper nobodyAsked() {
    return new NoticeKeeper(
        contracts,
        new InMemoryConsentRepository(),
        new FakeConsumers(),
        events::add,
        NoticeConfig.DEFAULT,
        clock);
  }

  /** Seals that everybody can read, so that tests can too. */
  record OpenSeal(boolean isOffered) implements SecretSeal {
    @Override
    public String seal(String secret, UUID owner) {
      return owner + "/" + secret;
    }

    @Override
    public Optional<String> open(String sealed, UUID owner) {
      return Optional.of(sealed.substring(sealed.indexOf('/') + 1));
    }
  }

  final SourceService service(Webhooks used) {
    return new SourceService(sources, drafts, catalog, used, events::add, CONFIG, clock);
  }

  SourceDetails connect() {
    return service.put(PORT, ADDRESS, false, null, OWNER);
  }

  /** Lets so much time pass that every source is due, and looks at it. */
  SourceDetails look() {
    clock.pass(Duration.ofHours(2));
    assertThat(checker.checkNext()).isTrue();
    return seen();
  }

  SourceDetails seen() {
    return service.get(PORT, MEMBER);
  }

  SourceState commitAndLook(String text) {
    gateway.commit(text);
    return look().state();
  }

  ContractVersion version(String number) {
    return drafts.find(product, "table", number).orElseThrow();
  }

  String textOf(String number) {
    return version(number).document().text();
  }

  void editInThePortal(String number, String text) {
    contractService.rewrite(
        "customer-master", number, sent(text), version(number).lockVersion(), MEMBER);
  }

  void activate(String number) {
    contractService.activate("customer-master", number, version(number).lockVersion(), OWNER);
  }

  List<String> eventTypes() {
    return events.stream().map(DomainEvent::type).toList();
  }

  static SentDocument sent(String text) {
    return new SentDocument(text.getBytes(UTF_8), "application/yaml");
  }

  static String text(String version, String name) {
    return """
    apiVersion: v3.1.0
    kind: DataContract
    id: customer-master
    name: %s
    domain: customer
    version: %s
    status: active
    schema: [{name: customers, properties: [{name: id, description: Number}]}]
    """
        .formatted(name, version);
  }

  static void refused(ProblemType type, ThrowingCallable action) {
    assertThatThrownBy(action).hasFieldOrPropertyWithValue("type", type);
  }

  private static Caller caller(
      String name, Set<String> member, Set<String> owned, Set<String> stewarded) {
    String fullName = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new Caller(
        new UserId(name), name, fullName, member, owned, stewarded, Set.of(), Set.of());
  }
}
