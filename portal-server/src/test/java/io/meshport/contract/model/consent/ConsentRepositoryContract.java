package io.meshport.contract.model.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsentId;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of consents must do; run on the fake and on PostgreSQL alike. */
public abstract class ConsentRepositoryContract {
  protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  protected static final PortConsumer DAVID =
      new PortConsumer(PortConsumer.Type.USER, "david-id", "David Chen", null);

  private static final Instant NOTICE_END = NOON.plus(Duration.ofDays(30));
  private static final PageRequest FIRST = new PageRequest(20, 0);

  // Names of its own, so that tests sharing a database do not see each other.
  private final String id = "contract-" + UUID.randomUUID();
  private final PortConsumer team =
      new PortConsumer(PortConsumer.Type.TEAM, "teams/" + id, "Growth", "teams/" + id);
  private UUID product = new UUID(0, 0);

  protected abstract ConsentRepository consents();

  /** Makes a contract with these versions; answers with the id of its product. */
  protected abstract UUID aContract(String contractId, String... versions);

  /** Runs one transaction and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @BeforeEach
  void versions() {
    product = aContract(id, "1.0.0", "2.0.0", "3.0.0");
  }

  @Test
  void aConsentComesBackAsItWasOpened() {
    ContractConsent plain = opened("1.0.0", "2.0.0", DAVID);
    ContractConsent outgrown =
        keep(ContractConsent.open(change("1.0.0", "2.0.0"), grant(team), "`x` is new", NOON));

    assertThat(found(plain.id())).usingRecursiveComparison().isEqualTo(plain);
    assertThat(found(outgrown.id())).usingRecursiveComparison().isEqualTo(outgrown);
    ConsentId missing = new ConsentId(UUID.randomUUID());
    assertThat(inTransaction(() -> consents().find(missing))).isEmpty();
    assertThat(inTransaction(() -> consents().lock(missing))).isEmpty();
  }

  @Test
  void anAnswerIsKept() {
    ContractConsent open = opened("1.0.0", "2.0.0", DAVID);
    LocalDate until = LocalDate.of(2027, 1, 31);

    change(
        open,
        consent ->
            consent.object(answer(consent), until, "Quarterly report", LocalDate.of(2027, 3, 1)));

    ContractConsent objected = found(open.id());
    assertThat(objected.state()).isEqualTo(ConsentState.OBJECTED);
    assertThat(objected.objectionUntil()).isEqualTo(until);
    assertThat(objected.comment()).isEqualTo("Quarterly report");
    assertThat(objected.answeredByName()).isEqualTo("David Chen");
    assertThat(objected.answeredAt()).isEqualTo(NOON);
  }

  @Test
  void theTasksOfAFormerVersionAreThoseOfItsChange() {
    ContractConsent first = opened("1.0.0", "2.0.0", DAVID);
    ContractConsent second = opened("1.0.0", "2.0.0", team);
    ContractConsent later = opened("2.0.0", "3.0.0", DAVID);

    assertThat(inTransaction(() -> consents().lockOf(id, "1.0.0")))
        .extracting(ContractConsent::id)
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(inTransaction(() -> consents().lockOf(id, "3.0.0"))).isEmpty();
    assertThat(inTransaction(() -> consents().listOf(id, "2.0.0")))
        .extracting(ContractConsent::id)
        .containsExactly(first.id(), second.id());
    assertThat(inTransaction(() -> consents().listOf(id, "3.0.0")))
        .extracting(ContractConsent::id)
        .containsExactly(later.id());
  }

  @Test
  void onlyOpenAndObjectedTasksAreUnsettled() {
    ContractConsent open = opened("1.0.0", "2.0.0", DAVID);
    ContractConsent answered = opened("1.0.0", "2.0.0", team);
    ContractConsent superseded = opened("2.0.0", "3.0.0", DAVID);
    assertThat(inTransaction(() -> consents().countUnsettled(id))).isEqualTo(3);

    change(answered, consent -> consent.accept(answer(consent)));
    change(superseded, ContractConsent::supersede);

    assertThat(inTransaction(() -> consents().lockUnsettled(id)))
        .extracting(ContractConsent::id)
        .containsExactly(open.id());
    assertThat(inTransaction(() -> consents().countUnsettled(id))).isEqualTo(1);
    change(
        open,
        consent ->
            consent.object(
                answer(consent), LocalDate.of(2027, 1, 31), "Later", LocalDate.of(2027, 3, 1)));
    assertThat(inTransaction(() -> consents().countUnsettled(id))).isEqualTo(1);
    assertThat(inTransaction(() -> consents().countUnsettled(id + "x"))).isZero();
  }

  @Test
  void everybodyFindsTheirOwnThoseOfTheirTeamsAndThoseTheyAskedFor() {
    PortConsumer somebody = new PortConsumer(PortConsumer.Type.USER, "u" + id, "Somebody", null);
    PortConsumer service =
        new PortConsumer(PortConsumer.Type.SERVICE, "svc" + id, "Churn model", "teams/" + id);
    ContractConsent own = opened("1.0.0", "2.0.0", somebody);
    ContractConsent ofTeam = opened("1.0.0", "2.0.0", team);
    ContractConsent ofService = opened("1.0.0", "2.0.0", service);

    assertThat(idsFor("u" + id, Set.of(), null)).containsExactly(own.id());
    assertThat(idsFor("x" + id, Set.of("teams/" + id), null))
        .containsExactlyInAnyOrder(ofTeam.id(), ofService.id());
    assertThat(idsFor("asker" + id, Set.of(), null))
        .containsExactlyInAnyOrder(own.id(), ofTeam.id(), ofService.id());
    assertThat(idsFor("x" + id, Set.of(), null)).isEmpty();
  }

  @Test
  void aBoxCanShowOneState() {
    ContractConsent open = opened("1.0.0", "2.0.0", team);
    ContractConsent answered = opened("2.0.0", "3.0.0", team);
    change(answered, consent -> consent.migrated(answer(consent)));

    assertThat(idsFor("x", Set.of("teams/" + id), ConsentState.OPEN)).containsExactly(open.id());
    assertThat(idsFor("x", Set.of("teams/" + id), ConsentState.MIGRATED))
        .containsExactly(answered.id());
    Page<ContractConsent> firstOfTwo =
        inTransaction(
            () ->
                consents()
                    .listFor(
                        new ConsumerScope("x", Set.of("teams/" + id)),
                        null,
                        new PageRequest(1, 0)));
    assertThat(firstOfTwo.items()).hasSize(1);
    assertThat(firstOfTwo.total()).isEqualTo(2);
  }

  private List<ConsentId> idsFor(String user, Set<String> teams, @Nullable ConsentState state) {
    ConsumerScope scope = new ConsumerScope(user, teams);
    return inTransaction(() -> consents().listFor(scope, state, FIRST)).items().stream()
        .map(ContractConsent::id)
        .toList();
  }

  protected final ContractConsent opened(String former, String version, PortConsumer consumer) {
    return keep(ContractConsent.open(change(former, version), grant(consumer), null, NOON));
  }

  private ContractConsent keep(ContractConsent consent) {
    return inTransaction(
        () -> {
          consents().add(consent);
          return consent;
        });
  }

  private void change(ContractConsent consent, Consumer<ContractConsent> act) {
    inTransaction(
        () -> {
          ContractConsent locked = consents().lock(consent.id()).orElseThrow();
          act.accept(locked);
          return locked;
        });
  }

  private ContractConsent found(ConsentId consent) {
    return inTransaction(() -> consents().find(consent).orElseThrow());
  }

  private BreakingChange change(String former, String version) {
    return new BreakingChange(
        id, former, version, product, new PortKey("customer", "churn", "table"), NOTICE_END);
  }

  private ConsumerGrant grant(PortConsumer consumer) {
    return new ConsumerGrant(
        UUID.randomUUID(), consumer, "asker" + id, "ACTIVE", NOTICE_END, "1.0.0");
  }

  private static Answer answer(ContractConsent consent) {
    return new Answer("david-id", "David Chen", consent.lockVersion(), NOON);
  }
}
