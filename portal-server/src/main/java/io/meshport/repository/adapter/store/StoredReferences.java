package io.meshport.repository.adapter.store;

import java.io.IOException;
import org.eclipse.jgit.internal.storage.dfs.DfsReftableDatabase;
import org.eclipse.jgit.internal.storage.reftable.ReftableConfig;
import org.eclipse.jgit.lib.BatchRefUpdate;

/** The references of one repository, in tables that lie beside its objects. */
final class StoredReferences extends DfsReftableDatabase {
  private final StoredRepository repository;

  StoredReferences(StoredRepository repository) {
    super(repository);
    this.repository = repository;
  }

  @Override
  public BatchRefUpdate newBatchUpdate() {
    return new ReferenceUpdate(this, repository.getObjectDatabase());
  }

  @Override
  public ReftableConfig getReftableConfig() {
    ReftableConfig config = new ReftableConfig();
    // Tables are small: filling them up to whole blocks would make most of them air.
    config.setAlignBlocks(false);
    config.setIndexObjects(false);
    return config;
  }

  /** Forgets what it read, so that the next question sees what others have done. */
  void rescan() throws IOException {
    repository.getObjectDatabase().rescan();
    refresh();
  }
}
