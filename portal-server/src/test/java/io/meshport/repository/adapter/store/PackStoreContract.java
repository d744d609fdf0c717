package io.meshport.repository.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.MovableClock;
import io.meshport.repository.adapter.store.StoredPack.Facts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase.PackSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of repositories does, whether in memory or in PostgreSQL. */
abstract class PackStoreContract {
  private static final long MOST = 1_000;
  private static final byte[] BYTES = {1, 2, 3};

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T12:00:00Z"));
  private final ProductKey product =
      new ProductKey("customer", "p" + UUID.randomUUID().toString().replace('-', 'x'));
  private PackStore store = store(MOST);
  private UUID repository = new UUID(0, 0);

  /** A store whose repositories may hold so many bytes. */
  abstract PackStore store(long mostBytes);

  @BeforeEach
  void create() throws IOException {
    store = store(MOST);
    repository = store.create(product);
  }

  @Test
  void aRepositoryIsMadeOnce() throws IOException {
    assertThat(store.create(product)).isEqualTo(repository);
    assertThat(store.find(product)).contains(repository);
    assertThat(store.find(new ProductKey("customer", "nothing"))).isEmpty();
  }

  @Test
  void aPackIsSeenByNobodyBeforeItsCommitAndWholeAfterIt() throws IOException {
    StoredPack pack = written(10, 0);
    assertThat(store.list(repository)).isEmpty();

    store.commit(repository, added(pack));

    assertThat(store.list(repository)).hasSize(1);
    StoredPack seen = store.list(repository).get(0);
    assertThat(seen.id()).isEqualTo(pack.id());
    assertThat(seen.source()).isEqualTo(PackSource.RECEIVE);
    assertThat(seen.facts().objects()).isEqualTo(7);
    assertThat(seen.files()).isEqualTo(Map.of("pack", 10L, "idx", 20L));
    assertThat(store.read(new ChunkAddress(pack.id(), "pack", 0)).orElseThrow()).isEqualTo(BYTES);
    assertThat(store.read(new ChunkAddress(pack.id(), "pack", 1))).isEmpty();
  }

  @Test
  void ofTwoTablesOnTheSameStateTheSecondFails() throws IOException {
    StoredPack one = table(1);
    StoredPack other = table(1);
    store.commit(repository, added(one));

    assertThatThrownBy(() -> store.commit(repository, added(other)))
        .isInstanceOf(OvertakenException.class);
    assertThat(store.list(repository)).extracting(StoredPack::id).containsExactly(one.id());

    StoredPack next = table(2);
    store.commit(repository, added(next));
    assertThat(store.list(repository)).hasSize(2);
  }

  @Test
  void aTableThatSkipsAChangeFails() throws IOException {
    StoredPack table = table(2);

    assertThatThrownBy(() -> store.commit(repository, added(table)))
        .isInstanceOf(OvertakenException.class);
  }

  @Test
  void whatSomebodyElseReplacedIsNotReplacedAgain() throws IOException {
    StoredPack old = written(10, 0);
    store.commit(repository, added(old));
    store.commit(repository, new PackChange(List.of(written(10, 0)), Set.of(old.id())));
    StoredPack late = written(10, 0);

    assertThatThrownBy(
            () -> store.commit(repository, new PackChange(List.of(late), Set.of(old.id()))))
        .isInstanceOf(OvertakenException.class);
    assertThat(store.list(repository)).hasSize(1);
  }

  @Test
  void nothingOfARefusedChangeStays() throws IOException {
    StoredPack objects = written(10, 0);
    StoredPack table = table(5);

    assertThatThrownBy(
            () -> store.commit(repository, new PackChange(List.of(objects, table), Set.of())))
        .isInstanceOf(OvertakenException.class);

    assertThat(store.list(repository)).isEmpty();
  }

  @Test
  void aRepositoryHasAnEndButCanBeTidied() throws IOException {
    StoredPack large = written(MOST, 0);
    store.commit(repository, added(large));
    StoredPack more = written(1, 0);

    assertThatThrownBy(() -> store.commit(repository, added(more)))
        .isInstanceOf(RepositoryFullException.class);
    store.commit(repository, added(table(1)));
    store.commit(repository, new PackChange(List.of(written(MOST, 0)), Set.of(large.id())));

    assertThat(store.list(repository)).hasSize(2);
  }

  @Test
  void whatWasGivenUpIsForgottenAndWhatCountsIsNot() throws IOException {
    StoredPack counts = written(10, 0);
    store.commit(repository, added(counts));
    StoredPack givenUp = written(10, 0);

    store.discard(List.of(counts.id(), givenUp.id()));

    assertThat(store.read(new ChunkAddress(givenUp.id(), "pack", 0))).isEmpty();
    assertThat(store.list(repository)).hasSize(1);
    assertThatThrownBy(() -> store.commit(repository, added(givenUp)))
        .isInstanceOf(Exception.class);
  }

  @Test
  void replacedPacksCanBeReadForAWhile() throws IOException {
    StoredPack old = written(10, 0);
    store.commit(repository, added(old));
    StoredPack fresh = written(10, 0);
    store.commit(repository, new PackChange(List.of(fresh), Set.of(old.id())));
    ChunkAddress piece = new ChunkAddress(old.id(), "pack", 0);
    clock.pass(Duration.ofHours(2));

    store.purge(clock.instant().minus(Duration.ofHours(3)));
    assertThat(store.read(piece)).isPresent();
    store.purge(clock.instant().minus(Duration.ofHours(1)));

    assertThat(store.read(piece)).isEmpty();
    assertThat(store.list(repository)).extracting(StoredPack::id).containsExactly(fresh.id());
  }

  @Test
  void repositoriesWithManyPacksOfObjectsAreCrowded() throws IOException {
    store.commit(repository, added(written(1, 0)));
    store.commit(repository, added(table(1)));
    assertThat(store.crowded(1)).doesNotContain(product);

    store.commit(repository, added(written(1, 0)));

    assertThat(store.crowded(1)).contains(product);
    assertThat(store.crowded(2)).doesNotContain(product);
  }

  private static PackChange added(StoredPack pack) {
    return new PackChange(List.of(pack), Set.of());
  }

  private StoredPack written(long size, long index) throws IOException {
    return pack(Map.of("pack", size, "idx", 20L), index, 7);
  }

  private StoredPack table(long index) throws IOException {
    return pack(Map.of("ref", 30L), index, 0);
  }

  private StoredPack pack(Map<String, Long> files, long index, long objects) throws IOException {
    UUID id = UUID.randomUUID();
    store.begin(repository, id, PackSource.RECEIVE);
    store.begin(repository, id, PackSource.RECEIVE);
    for (Map.Entry<String, Long> file : files.entrySet()) {
      store.append(new ChunkAddress(id, file.getKey(), 0), BYTES);
      store.seal(id, file.getKey(), file.getValue());
    }
    Facts facts = new Facts(clock.instant(), index, index, objects, 0);
    return new StoredPack(id, PackSource.RECEIVE, facts, files);
  }
}
