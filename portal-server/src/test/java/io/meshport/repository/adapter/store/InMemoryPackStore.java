package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.repository.adapter.store.StoredPack.Facts;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase.PackSource;

/** Files of repositories in memory, with the same rules as those in PostgreSQL. */
public final class InMemoryPackStore implements PackStore {
  private final long mostBytes;
  private final Clock clock;
  private final Map<ProductKey, UUID> repositories = new HashMap<>();
  private final Map<UUID, Long> indexes = new HashMap<>();
  private final Map<UUID, Pack> packs = new HashMap<>();
  private final Map<ChunkAddress, byte[]> chunks = new HashMap<>();

  public InMemoryPackStore(long mostBytes, Clock clock) {
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  private enum State {
    WRITING,
    LIVE,
    REPLACED
  }

  private static final class Pack {
    final UUID repository;
    final PackSource source;
    final Map<String, Long> files = new HashMap<>();
    State state = State.WRITING;
    Instant changedAt;
    Facts facts;

    Pack(UUID repository, PackSource source, Instant now) {
      this.repository = repository;
      this.source = source;
      this.changedAt = now;
      this.facts = new Facts(now, 0, 0, 0, 0);
    }
  }

  @Override
  public synchronized Optional<UUID> find(ProductKey product) {
    return Optional.ofNullable(repositories.get(product));
  }

  @Override
  public synchronized UUID create(ProductKey product) {
    UUID id = repositories.computeIfAbsent(product, none -> UUID.randomUUID());
    indexes.putIfAbsent(id, 0L);
    return id;
  }

  @Override
  public synchronized List<StoredPack> list(UUID repository) {
    List<StoredPack> found = new ArrayList<>();
    packs.forEach(
        (id, pack) -> {
          if (pack.repository.equals(repository) && pack.state == State.LIVE) {
            found.add(new StoredPack(id, pack.source, pack.facts, pack.files));
          }
        });
    return found;
  }

  @Override
  public synchronized void begin(UUID repository, UUID pack, PackSource source) {
    packs.putIfAbsent(pack, new Pack(repository, source, clock.instant()));
  }

  @Override
  public synchronized void append(ChunkAddress address, byte[] content) throws IOException {
    if (!packs.containsKey(address.pack()) || chunks.putIfAbsent(address, content) != null) {
      throw new IOException("A piece without a pack, or a second one");
    }
  }

  @Override
  public synchronized void seal(UUID pack, String extension, long size) throws IOException {
    Pack found = packs.get(pack);
    if (found == null || found.files.putIfAbsent(extension, size) != null) {
      throw new IOException("A file without a pack, or a second one");
    }
  }

  @Override
  public synchronized Optional<byte[]> read(ChunkAddress address) {
    return Optional.ofNullable(chunks.get(address)).map(byte[]::clone);
  }

  @Override
  public synchronized void commit(UUID repository, PackChange change) throws IOException {
    long index = indexes.getOrDefault(repository, 0L);
    for (UUID id : change.replaced()) {
      if (!isIn(id, State.LIVE)) {
        throw new OvertakenException();
      }
    }
    for (StoredPack pack : change.added()) {
      if (pack.files().containsKey("ref") && pack.facts().maxUpdateIndex() != ++index) {
        throw new OvertakenException();
      }
    }
    requireSpace(repository, change);
    indexes.put(repository, index);
    change.replaced().forEach(id -> become(id, State.REPLACED));
    for (StoredPack pack : change.added()) {
      pack(pack.id()).facts = pack.facts();
      become(pack.id(), State.LIVE);
    }
  }

  private void requireSpace(UUID repository, PackChange change) throws IOException {
    long written = change.added().stream().mapToLong(pack -> bytes(pack.files())).sum();
    long freed = change.replaced().stream().mapToLong(id -> bytes(pack(id).files)).sum();
    long there = list(repository).stream().mapToLong(pack -> bytes(pack.files())).sum();
    if (written > freed && there + written - freed > mostBytes) {
      throw new RepositoryFullException(mostBytes);
    }
  }

  private static long bytes(Map<String, Long> files) {
    return files.getOrDefault("pack", 0L);
  }

  private void become(UUID id, State state) {
    Pack pack = pack(id);
    pack.state = state;
    pack.changedAt = clock.instant();
  }

  private boolean isIn(UUID id, State state) {
    Pack found = packs.get(id);
    return found != null && found.state == state;
  }

  private Pack pack(UUID id) {
    Pack found = packs.get(id);
    if (found == null) {
      throw new IllegalStateException("A pack was given up before it was finished");
    }
    return found;
  }

  @Override
  public synchronized void discard(Collection<UUID> given) {
    given.stream().filter(id -> isIn(id, State.WRITING)).forEach(this::forget);
  }

  private void forget(UUID id) {
    packs.remove(id);
    chunks.keySet().removeIf(address -> address.pack().equals(id));
  }

  @Override
  public synchronized List<ProductKey> crowded(int most) {
    return repositories.entrySet().stream()
        .filter(
            entry ->
                list(entry.getValue()).stream().filter(p -> p.facts().objects() > 0).count() > most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized int purge(Instant before) {
    List<UUID> dead =
        packs.entrySet().stream()
            .filter(entry -> entry.getValue().state != State.LIVE)
            .filter(entry -> entry.getValue().changedAt.isBefore(before))
            .map(Map.Entry::getKey)
            .toList();
    dead.forEach(this::forget);
    return dead.size();
  }
}
