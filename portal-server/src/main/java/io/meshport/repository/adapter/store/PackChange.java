package io.meshport.repository.adapter.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change of a repository, that happens as a whole or not at all.
 *
 * @param added packs whose files have been written
 * @param replaced packs in whose place they come
 */
record PackChange(List<StoredPack> added, Set<UUID> replaced) {
  PackChange {
    added = List.copyOf(added);
    replaced = Set.copyOf(replaced);
  }
}
