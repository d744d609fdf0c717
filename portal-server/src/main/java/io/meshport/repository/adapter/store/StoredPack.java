package io.meshport.repository.adapter.store;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase.PackSource;

/**
 * A pack (objects with their indexes, or a table of references) as it is described in the database.
 *
 * @param id of the pack; JGit knows it as its name
 * @param source how it came about
 * @param facts what JGit wants to know of it before it opens it
 * @param files length in bytes by extension
 */
record StoredPack(UUID id, PackSource source, Facts facts, Map<String, Long> files) {
  StoredPack {
    files = Map.copyOf(files);
  }

  /**
   * Figures of a pack.
   *
   * @param changedAt when it was written
   * @param minUpdateIndex number of the first change of references in it, 0 if there is none
   * @param maxUpdateIndex number of the last one
   * @param objects how many objects it holds
   * @param deltas how many of them as differences from others
   */
  record Facts(
      Instant changedAt, long minUpdateIndex, long maxUpdateIndex, long objects, long deltas) {}
}
