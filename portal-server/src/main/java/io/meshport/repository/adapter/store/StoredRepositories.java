package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.repository.RepositoryHost;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** Opens and makes repositories. */
@Singleton
public class StoredRepositories {
  private final PackStore store;
  private final Clock clock;

  @Inject
  public StoredRepositories(PackStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  boolean exists(ProductKey product) throws IOException {
    return store.find(product).isPresent();
  }

  /** The repository of a product; whoever opens it closes it. */
  StoredRepository open(ProductKey product) throws IOException {
    return StoredRepository.open(
        store,
        store
            .find(product)
            .orElseThrow(
                () -> new FileNotFoundException("There is no repository of '" + product + "'")));
  }

  /** Makes an empty repository that begins on the branch main, if there is none. */
  void create(ProductKey product) throws IOException {
    try (StoredRepository repository = StoredRepository.open(store, store.create(product))) {
      if (repository.exists()) {
        return;
      }
      RefUpdate head = repository.updateRef(Constants.HEAD, true);
      head.setRefLogIdent(portal());
      head.setRefLogMessage("created", false);
      RefUpdate.Result result = head.link(Constants.R_HEADS + RepositoryHost.MAIN);
      boolean done = result == RefUpdate.Result.NEW || result == RefUpdate.Result.NO_CHANGE;
      repository.scanForRepoChanges();
      // Another server may have been first; then it is there as well.
      if (!done && !repository.exists()) {
        throw new IOException("The repository could not be made: " + result);
      }
    }
  }

  /** The portal itself, as author of what it does. */
  PersonIdent portal() {
    return ident("Meshport", "");
  }

  PersonIdent ident(String name, String email) {
    return new PersonIdent(name, email, clock.instant(), ZoneOffset.UTC);
  }
}
