package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.repository.model.RepositoryConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jgit.internal.storage.dfs.DfsGarbageCollector;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps repositories tidy: many small packs become one, and what nobody needs goes. */
@Singleton
public class RepositoryCare {
  private static final Logger LOG = LoggerFactory.getLogger(RepositoryCare.class);
  private static final Duration GRACE = Duration.ofHours(1);

  private final StoredRepositories repositories;
  private final PackStore store;
  private final RepositoryConfig config;
  private final Clock clock;

  @Inject
  public RepositoryCare(
      StoredRepositories repositories, PackStore store, RepositoryConfig config, Clock clock) {
    this.repositories = repositories;
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  /** Looks after all repositories once. */
  public void tick() throws IOException {
    for (ProductKey product : store.crowded(config.packs())) {
      tidy(product);
    }
    int gone = store.purge(clock.instant().minus(GRACE));
    if (gone > 0) {
      LOG.info("{} packs of repositories were removed", gone);
    }
  }

  // A push in the meantime makes it fail, and nothing is lost; the next round tries again.
  private void tidy(ProductKey product) throws IOException {
    try (StoredRepository repository = repositories.open(product)) {
      PackConfig packs = new PackConfig(repository);
      packs.setIndexVersion(2);
      packs.setThreads(1);
      packs.setBuildBitmaps(false);
      new DfsGarbageCollector(repository).setPackConfig(packs).pack(NullProgressMonitor.INSTANCE);
      LOG.info("The repository of {} was tidied up", product);
    } catch (OvertakenException busy) {
      LOG.info("The repository of {} is busy and is tidied up later", product);
    }
  }
}
