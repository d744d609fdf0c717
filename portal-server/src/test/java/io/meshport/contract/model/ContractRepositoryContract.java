package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of contracts must do; run on the fake and on PostgreSQL alike. */
public abstract class ContractRepositoryContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final String id = "contract-" + UUID.randomUUID();
  private UUID product = new UUID(0, 0);

  /** The store under test. */
  protected abstract ContractRepository contracts();

  /** The id of a product that exists, another one at each call. */
  protected abstract UUID newProduct();

  /** Runs one transaction and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @BeforeEach
  void aProduct() {
    product = newProduct();
  }

  @Test
  void aContractIsFoundByItsIdAndByItsPort() {
    add(new Contract(id, product, "table", NOON));

    assertThat(inTransaction(() -> contracts().find(id))).get().returns("table", Contract::port);
    assertThat(inTransaction(() -> contracts().findOf(product, "table")))
        .get()
        .returns(id, Contract::id);
    assertThat(inTransaction(() -> contracts().find(id + "x"))).isEmpty();
    assertThat(inTransaction(() -> contracts().findOf(product, "topic"))).isEmpty();
    UUID other = newProduct();
    assertThat(inTransaction(() -> contracts().findOf(other, "table"))).isEmpty();
  }

  @Test
  void anIdIsGivenOnce() {
    add(new Contract(id, product, "table", NOON));
    UUID other = newProduct();

    assertThatThrownBy(() -> add(new Contract(id, other, "topic", NOON)))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void aPortHasOneContract() {
    add(new Contract(id, product, "table", NOON));

    assertThatThrownBy(() -> add(new Contract(id + "x", product, "table", NOON)))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void theContractsOfAProductComeByPort() {
    add(new Contract(id + "2", product, "topic", NOON));
    add(new Contract(id + "1", product, "table", NOON));
    add(new Contract(id + "3", newProduct(), "api", NOON));

    assertThat(inTransaction(() -> contracts().listOf(product)))
        .extracting(Contract::port)
        .containsExactly("table", "topic");
  }

  @Test
  void aVersionComesBackAsItWasKept() {
    add(new Contract(id, product, "table", NOON));
    add(version(1, "1.0.0"));

    ContractVersion found = found("1.0.0");

    assertThat(found.document()).isEqualTo(document("1.0.0"));
    assertThat(found.summary())
        .isEqualTo(new VersionSummary("1.0.0", ContractStatus.DRAFT, NOON, "u1", "Anna"));
    assertThat(inTransaction(() -> contracts().findVersion(id, "1.0"))).isEmpty();
  }

  @Test
  void aVersionNumberIsGivenOnceInAContract() {
    add(new Contract(id, product, "table", NOON));
    add(version(1, "1.0.0"));

    assertThatThrownBy(() -> add(version(2, "1.0.0")))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void versionsAreListedTheNewestFirst() {
    add(new Contract(id, product, "table", NOON));
    add(version(1, "2.0.0"));
    add(version(2, "1.0.0"));

    assertThat(inTransaction(() -> contracts().listVersions(id)))
        .extracting(VersionSummary::number)
        .containsExactly("1.0.0", "2.0.0");
    assertThat(inTransaction(() -> contracts().findNewest(id)))
        .get()
        .returns("1.0.0", ContractVersion::number);
    assertThat(inTransaction(() -> contracts().listVersions(id + "x"))).isEmpty();
  }

  @Test
  void theActiveVersionIsFoundWhileItIsActive() {
    twoVersions();
    assertThat(active()).isEmpty();

    change("1.0.0", first -> first.activate(first.lockVersion(), NOON));
    assertThat(active()).get().returns("1.0.0", ContractVersion::number);

    replace(first -> first.giveWayTo("2.0.0"));
    assertThat(active()).get().returns("2.0.0", ContractVersion::number);
  }

  @Test
  void theVersionBeforeAnotherIsFoundByWhenItHeld() {
    twoVersions();
    assertThat(before(NOON)).isEmpty();
    change("1.0.0", first -> first.activate(first.lockVersion(), NOON));
    replace(first -> first.giveWayTo("2.0.0"));

    assertThat(before(NOON)).isEmpty();
    assertThat(before(NOON.plusSeconds(60))).get().returns("1.0.0", ContractVersion::number);
    assertThat(before(NOON.plusSeconds(61))).get().returns("2.0.0", ContractVersion::number);
  }

  @Test
  void howAVersionEndsComesBackAlsoInTheList() {
    Instant noticeEnd = NOON.plus(Duration.ofDays(30));
    twoVersions();
    change("1.0.0", first -> first.activate(first.lockVersion(), NOON));
    replace(first -> first.giveWayTo("2.0.0", noticeEnd, NOON));
    LocalDate lastDay = LocalDate.of(2027, 1, 31);
    change("2.0.0", second -> second.announceEnd(lastDay, "a/b/c", second.lockVersion(), NOON));

    List<VersionSummary> listed = inTransaction(() -> contracts().listVersions(id));

    assertThat(listed.get(0)).returns(lastDay, VersionSummary::endDate);
    assertThat(listed.get(0)).returns("a/b/c", VersionSummary::successor);
    assertThat(listed.get(1)).returns(noticeEnd, VersionSummary::noticeEndsAt);
    assertThat(listed.get(1)).isEqualTo(found("1.0.0").summary());
    assertThat(inTransaction(() -> contracts().findInNoticeFor(id, "2.0.0")))
        .get()
        .returns("1.0.0", ContractVersion::number);
    assertThat(inTransaction(() -> contracts().findInNoticeFor(id, "a/b/c"))).isEmpty();
  }

  @Test
  void aVersionThatIsDueIsClaimedOnceUntilItsNextLook() {
    twoVersions();
    change("1.0.0", first -> first.activate(first.lockVersion(), NOON));
    replace(first -> first.giveWayTo("2.0.0", NOON.plus(Duration.ofDays(30)), NOON));
    VersionRef due = new VersionRef(id, "1.0.0");
    long lockVersion = found("1.0.0").lockVersion();

    assertThat(claim(NOON.minusSeconds(1))).doesNotContain(due);
    assertThat(claim(NOON)).contains(due);
    assertThat(claim(NOON)).doesNotContain(due);
    assertThat(claim(NOON.plusSeconds(30))).contains(due);
    assertThat(found("1.0.0").lockVersion()).isEqualTo(lockVersion);

    change("1.0.0", ContractVersion::retire);
    change("1.0.0", ContractVersion::lookNoMore);
    assertThat(claim(NOON.plus(Duration.ofDays(31)))).doesNotContain(due);
  }

  private void twoVersions() {
    add(new Contract(id, product, "table", NOON));
    add(version(1, "1.0.0"));
    add(version(2, "2.0.0"));
  }

  private void replace(Consumer<ContractVersion> giveWay) {
    inTransaction(
        () -> {
          ContractVersion second = contracts().findVersion(id, "2.0.0").orElseThrow();
          second.activate(second.lockVersion(), NOON.plusSeconds(60));
          giveWay.accept(contracts().findVersion(id, "1.0.0").orElseThrow());
          contracts().flush();
          return second;
        });
  }

  private void change(String number, Consumer<ContractVersion> act) {
    inTransaction(
        () -> {
          ContractVersion version = contracts().findVersion(id, number).orElseThrow();
          act.accept(version);
          contracts().flush();
          return version;
        });
  }

  private List<VersionRef> claim(Instant now) {
    return inTransaction(() -> contracts().claimDue(now, now.plusSeconds(30), 100));
  }

  private Optional<ContractVersion> active() {
    return inTransaction(() -> contracts().findActive(id));
  }

  private Optional<ContractVersion> before(Instant moment) {
    return inTransaction(() -> contracts().findActivatedBefore(id, moment));
  }

  private ContractVersion found(String number) {
    return inTransaction(() -> contracts().findVersion(id, number).orElseThrow());
  }

  private void add(Contract contract) {
    inTransaction(
        () -> {
          contracts().add(contract);
          return contract;
        });
  }

  private void add(ContractVersion version) {
    inTransaction(
        () -> {
          contracts().add(version);
          return version;
        });
  }

  @Test
  void productsOfferWhatIsActiveAndWhatIsDeprecated() {
    twoVersions();
    add(version(3, "3.0.0"));
    change("1.0.0", first -> first.activate(first.lockVersion(), NOON));
    replace(first -> first.giveWayTo("2.0.0"));

    assertThat(offered(List.of(product)))
        .allMatch(offered -> offered.productId().equals(product) && offered.port().equals("table"))
        .extracting(offered -> offered.version().number())
        .containsExactly("1.0.0", "2.0.0");
    assertThat(offered(List.of(newProduct()))).isEmpty();
    assertThat(offered(List.of())).isEmpty();
  }

  private List<OfferedVersion> offered(List<UUID> products) {
    return inTransaction(() -> contracts().listOffered(products));
  }

  @Test
  void manyAreKeptAndFoundAtOnce() {
    UUID other = newProduct();
    Contract one = new Contract(id, product, "table", NOON);
    Contract two = new Contract(id + "2", other, "table", NOON);
    inTransaction(
        () -> {
          contracts().addAll(List.of(one, two), List.of(version(1, "1.0.0"), version(2, "2.0.0")));
          return one;
        });

    assertThat(inTransaction(() -> contracts().listOf(List.of(product, other))))
        .extracting(Contract::id)
        .containsExactlyInAnyOrder(id, id + "2");
    assertThat(inTransaction(() -> contracts().findAll(List.of(id, id + "x"))))
        .extracting(Contract::id)
        .containsExactly(id);
    assertThat(inTransaction(() -> contracts().listVersions(List.of(id, id + "2"))))
        .extracting(ContractVersion::number)
        .containsExactlyInAnyOrder("1.0.0", "2.0.0");
    assertThat(inTransaction(() -> contracts().listVersions(List.of()))).isEmpty();
  }

  @Test
  void aContractProtectsBothSidesUntilItsOwnersChooseOtherwise() {
    add(new Contract(id, product, "table", NOON));
    inTransaction(
        () -> {
          Contract found = contracts().find(id).orElseThrow();
          assertThat(found.compatibility()).isEqualTo(Compatibility.FULL);
          found.protect(Compatibility.FORWARD, found.lockVersion());
          contracts().flush();
          return found;
        });

    assertThat(inTransaction(() -> contracts().find(id)))
        .get()
        .returns(Compatibility.FORWARD, Contract::compatibility);
  }

  private ContractVersion version(int ordinal, String number) {
    return new ContractVersion(
        id, ordinal, number, document(number), new Authorship("u1", "Anna", NOON));
  }

  private static ContractDocument document(String number) {
    return ContractDocument.of(
        ("version: " + number + " # Ünïcode\r\n\tx").getBytes(UTF_8), "application/yaml");
  }
}
