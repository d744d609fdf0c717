package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase.PackSource;

/**
 * Where the files of repositories are. Files are written piece by piece and seen by nobody until
 * {@link #commit} makes them count. Every method throws IOException when the database fails.
 */
interface PackStore {
  /** Length of a piece in bytes; as long as what JGit reads and remembers at once. */
  int CHUNK = 64 << 10;

  /** The repository of a product. */
  Optional<UUID> find(ProductKey product) throws IOException;

  /** The repository of a product, which is made if there is none. */
  UUID create(ProductKey product) throws IOException;

  /** The packs that count. */
  List<StoredPack> list(UUID repository) throws IOException;

  /** Announces a pack that is going to be written; doing it again changes nothing. */
  void begin(UUID repository, UUID pack, PackSource source) throws IOException;

  /** Writes a piece of a pack. */
  void append(ChunkAddress address, byte[] content) throws IOException;

  /** Ends a file of a pack. */
  void seal(UUID pack, String extension, long size) throws IOException;

  /** Reads a piece of a pack, whether it counts or not. */
  Optional<byte[]> read(ChunkAddress address) throws IOException;

  /**
   * Makes packs count and others not, in one transaction.
   *
   * <p>Compare and set: a table of references must be the very next one after the newest, and
   * everything replaced must still count. So whoever looked at an older state fails.
   *
   * @throws OvertakenException when somebody else was first
   * @throws IOException also when objects would outgrow the largest repository
   */
  void commit(UUID repository, PackChange change) throws IOException;

  /** Forgets packs that were written and do not count. */
  void discard(Collection<UUID> packs) throws IOException;

  /** The repositories with more packs than this. */
  List<ProductKey> crowded(int packs) throws IOException;

  /**
   * Forgets packs that were replaced or given up before that time; until then somebody may still be
   * reading or writing them.
   *
   * @return how many
   */
  int purge(Instant before) throws IOException;
}
