package io.meshport.repository.adapter.store;

import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsRepository;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryBuilder;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;

/** A bare repository without a folder. Opened for one piece of work, and closed after it. */
final class StoredRepository extends DfsRepository {
  private final StoredObjects objects;
  private final StoredReferences references;

  private StoredRepository(Builder builder) {
    super(builder);
    this.objects = new StoredObjects(this, builder.store, builder.id);
    this.references = new StoredReferences(this);
  }

  static StoredRepository open(PackStore store, UUID id) {
    return new Builder(store, id).build();
  }

  @Override
  public StoredObjects getObjectDatabase() {
    return objects;
  }

  @Override
  public StoredReferences getRefDatabase() {
    return references;
  }

  private static final class Builder extends DfsRepositoryBuilder<Builder, StoredRepository> {
    private final PackStore store;
    private final UUID id;

    Builder(PackStore store, UUID id) {
      this.store = store;
      this.id = id;
      setRepositoryDescription(new DfsRepositoryDescription(id.toString()));
    }

    @Override
    public StoredRepository build() {
      return new StoredRepository(this);
    }
  }
}
