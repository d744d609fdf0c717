package io.meshport.contract.model.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.contract.model.ContractDocument;
import io.meshport.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of sources must do; run on the fake and on PostgreSQL alike. */
public abstract class ContractSourceRepositoryContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final SourceAddress ADDRESS =
      new SourceAddress("https://git.example.org/contracts.git", "main", "orders.yaml");

  /** The store under test. */
  protected abstract ContractSourceRepository sources();

  /** The id of a product that exists, another one at each call. */
  protected abstract UUID newProduct();

  /** Runs something in a transaction of its own and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void aSourceIsFoundByItsIdAndByItsPort() {
    ContractSource kept = kept(newProduct(), "table", NOON);

    assertThat(found(kept.id())).get().returns(ADDRESS, ContractSource::address);
    assertThat(inTransaction(() -> sources().findOf(kept.productId(), "table")))
        .get()
        .returns(kept.id(), ContractSource::id);
    assertThat(inTransaction(() -> sources().findOf(kept.productId(), "topic"))).isEmpty();
    assertThat(found(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aPortHasOneSource() {
    UUID product = newProduct();
    kept(product, "table", NOON);

    assertThatThrownBy(() -> kept(product, "table", NOON))
        .hasFieldOrPropertyWithValue("type", ProblemType.ALREADY_EXISTS);
  }

  @Test
  void aRemovedSourceIsGone() {
    ContractSource kept = kept(newProduct(), "table", NOON);
    change(kept.id(), source -> sources().remove(source));

    assertThat(found(kept.id())).isEmpty();
  }

  @Test
  void everythingThatALookGaveComesBack() {
    ContractSource kept = kept(newProduct(), "table", NOON);
    Commit commit = new Commit("c0ffee", "Anna", NOON);
    ContractDocument document = ContractDocument.of("a: b\n".getBytes(UTF_8), "application/yaml");
    change(
        kept.id(),
        source -> {
          source.saw("c0ffee", commit);
          source.inStep("1.0.0", document.sha256());
          source.signWith("sealed");
          source.conflict("1.0.0", document);
          source.looked(NOON, MINUTE);
        });

    ContractSource found = found(kept.id()).orElseThrow();

    assertThat(found.seen()).isEqualTo(commit);
    assertThat(found.goodCommit()).isEqualTo("c0ffee");
    assertThat(found.commonVersion()).isEqualTo("1.0.0");
    assertThat(found.commonSha256()).isEqualTo(document.sha256());
    assertThat(found.rival()).contains(document);
    assertThat(found.state()).isEqualTo(SourceState.CONFLICT);
    assertThat(found.webhookSecret()).isEqualTo("sealed");
    assertThat(found.checkedAt()).isEqualTo(NOON);
    assertThat(found.nextCheckAt()).isEqualTo(NOON.plus(MINUTE));
    assertThat(found.revision()).isPositive();
  }

  @Test
  void theOneThatWaitedLongestIsDueFirst() {
    Instant past = Instant.EPOCH.plusSeconds(100);
    ContractSource later = kept(newProduct(), "table", past.plusSeconds(2));
    ContractSource first = kept(newProduct(), "table", past.plusSeconds(1));

    assertThat(due(past)).isEmpty();
    assertThat(due(past.plusSeconds(2))).contains(first.id());
    assertThat(due(past.plusSeconds(2))).contains(later.id());
    assertThat(due(past.plusSeconds(2))).as("both are taken").isEmpty();
  }

  @Test
  void aClaimThatWasLeftIsTakenByTheNext() {
    Instant past = Instant.EPOCH.plusSeconds(7);
    ContractSource kept = kept(newProduct(), "table", past);

    assertThat(due(past)).contains(kept.id());
    assertThat(due(past.plus(MINUTE).minusSeconds(1))).isEmpty();
    assertThat(due(past.plus(MINUTE))).contains(kept.id());
  }

  private Optional<UUID> due(Instant now) {
    return inTransaction(
        () ->
            sources()
                .lockDue(now)
                .map(
                    source -> {
                      source.claim(now, MINUTE);
                      return source.id();
                    }));
  }

  private ContractSource kept(UUID product, String port, Instant due) {
    ContractSource source = new ContractSource(product, port, ADDRESS, due);
    return inTransaction(
        () -> {
          sources().add(source);
          return source;
        });
  }

  private Optional<ContractSource> found(UUID id) {
    return inTransaction(() -> sources().find(id));
  }

  private void change(UUID id, Consumer<ContractSource> change) {
    inTransaction(
        () -> {
          change.accept(sources().lock(id).orElseThrow());
          sources().flush();
          return id;
        });
  }
}
