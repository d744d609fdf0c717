package io.meshport.contract.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  @BeforeEach
  void aProduct() {
    product = newProduct();
  }

  @Test
  void aContractIsFoundByItsIdAndByItsPort() {
    contracts().add(new Contract(id, product, "table", NOON));

    assertThat(contracts().find(id)).get().returns("table", Contract::port);
    assertThat(contracts().findOf(product, "table")).get().returns(id, Contract::id);
    assertThat(contracts().find(id + "x")).isEmpty();
    assertThat(contracts().findOf(product, "topic")).isEmpty();
    assertThat(contracts().findOf(newProduct(), "table")).isEmpty();
  }

  @Test
  void anIdIsGivenOnce() {
    contracts().add(new Contract(id, product, "table", NOON));

    assertThatThrownBy(() -> contracts().add(new Contract(id, newProduct(), "topic", NOON)))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void aPortHasOneContract() {
    contracts().add(new Contract(id, product, "table", NOON));

    assertThatThrownBy(() -> contracts().add(new Contract(id + "x", product, "table", NOON)))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void theContractsOfAProductComeByPort() {
    contracts().add(new Contract(id + "2", product, "topic", NOON));
    contracts().add(new Contract(id + "1", product, "table", NOON));
    contracts().add(new Contract(id + "3", newProduct(), "api", NOON));

    assertThat(contracts().listOf(product))
        .extracting(Contract::port)
        .containsExactly("table", "topic");
  }

  @Test
  void aVersionComesBackAsItWasKept() {
    contracts().add(new Contract(id, product, "table", NOON));
    contracts().add(version(1, "1.0.0"));

    ContractVersion found = contracts().findVersion(id, "1.0.0").orElseThrow();

    assertThat(found.document()).isEqualTo(document("1.0.0"));
    assertThat(found.summary())
        .isEqualTo(new VersionSummary("1.0.0", ContractStatus.DRAFT, NOON, "u1", "Anna"));
    assertThat(contracts().findVersion(id, "1.0")).isEmpty();
  }

  @Test
  void aVersionNumberIsGivenOnceInAContract() {
    contracts().add(new Contract(id, product, "table", NOON));
    contracts().add(version(1, "1.0.0"));

    assertThatThrownBy(() -> contracts().add(version(2, "1.0.0")))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void versionsAreListedTheNewestFirst() {
    contracts().add(new Contract(id, product, "table", NOON));
    contracts().add(version(1, "2.0.0"));
    contracts().add(version(2, "1.0.0"));

    assertThat(contracts().listVersions(id))
        .extracting(VersionSummary::number)
        .containsExactly("1.0.0", "2.0.0");
    assertThat(contracts().findNewest(id)).get().returns("1.0.0", ContractVersion::number);
    assertThat(contracts().listVersions(id + "x")).isEmpty();
  }

  @Test
  void theActiveVersionIsFoundWhileItIsActive() {
    contracts().add(new Contract(id, product, "table", NOON));
    contracts().add(version(1, "1.0.0"));
    contracts().add(version(2, "2.0.0"));
    assertThat(contracts().findActive(id)).isEmpty();

    ContractVersion first = contracts().findVersion(id, "1.0.0").orElseThrow();
    first.activate(first.lockVersion(), NOON);
    contracts().flush();
    assertThat(contracts().findActive(id)).get().returns("1.0.0", ContractVersion::number);

    ContractVersion second = contracts().findVersion(id, "2.0.0").orElseThrow();
    second.activate(second.lockVersion(), NOON);
    first.deprecate();
    contracts().flush();
    assertThat(contracts().findActive(id)).get().returns("2.0.0", ContractVersion::number);
  }

  @Test
  void productsOfferWhatIsActiveAndWhatIsDeprecated() {
    contracts().add(new Contract(id, product, "table", NOON));
    contracts().add(version(1, "1.0.0"));
    contracts().add(version(2, "2.0.0"));
    contracts().add(version(3, "3.0.0"));
    ContractVersion first = contracts().findVersion(id, "1.0.0").orElseThrow();
    first.activate(first.lockVersion(), NOON);
    contracts().flush();
    first.deprecate();
    ContractVersion second = contracts().findVersion(id, "2.0.0").orElseThrow();
    second.activate(second.lockVersion(), NOON);
    contracts().flush();

    assertThat(contracts().listOffered(List.of(product)))
        .allMatch(offered -> offered.productId().equals(product) && offered.port().equals("table"))
        .extracting(offered -> offered.version().number())
        .containsExactly("1.0.0", "2.0.0");
    assertThat(contracts().listOffered(List.of(newProduct()))).isEmpty();
    assertThat(contracts().listOffered(List.of())).isEmpty();
  }

  @Test
  void manyAreKeptAndFoundAtOnce() {
    UUID other = newProduct();
    Contract one = new Contract(id, product, "table", NOON);
    Contract two = new Contract(id + "2", other, "table", NOON);

    contracts().addAll(List.of(one, two), List.of(version(1, "1.0.0"), version(2, "2.0.0")));

    assertThat(contracts().listOf(List.of(product, other)))
        .extracting(Contract::id)
        .containsExactlyInAnyOrder(id, id + "2");
    assertThat(contracts().findAll(List.of(id, id + "x")))
        .extracting(Contract::id)
        .containsExactly(id);
    assertThat(contracts().listVersions(List.of(id, id + "2")))
        .extracting(ContractVersion::number)
        .containsExactlyInAnyOrder("1.0.0", "2.0.0");
    assertThat(contracts().listVersions(List.of())).isEmpty();
  }

  @Test
  void aContractProtectsBothSidesUntilItsOwnersChooseOtherwise() {
    contracts().add(new Contract(id, product, "table", NOON));

    Contract found = contracts().find(id).orElseThrow();
    assertThat(found.compatibility()).isEqualTo(Compatibility.FULL);
    found.protect(Compatibility.FORWARD, found.lockVersion());
    contracts().flush();

    assertThat(contracts().find(id)).get().returns(Compatibility.FORWARD, Contract::compatibility);
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
