package io.meshport.repository.adapter.store;

import io.meshport.repository.adapter.store.StoredPack.Facts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.jgit.internal.storage.dfs.DfsObjDatabase;
import org.eclipse.jgit.internal.storage.dfs.DfsOutputStream;
import org.eclipse.jgit.internal.storage.dfs.DfsPackDescription;
import org.eclipse.jgit.internal.storage.dfs.DfsReaderOptions;
import org.eclipse.jgit.internal.storage.dfs.DfsRepository;
import org.eclipse.jgit.internal.storage.dfs.ReadableChannel;
import org.eclipse.jgit.internal.storage.pack.PackExt;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JGit's view of the packs of one repository. */
final class StoredObjects extends DfsObjDatabase {
  private static final Logger LOG = LoggerFactory.getLogger(StoredObjects.class);

  private final PackStore store;
  private final UUID id;

  StoredObjects(DfsRepository repository, PackStore store, UUID id) {
    super(repository, new DfsReaderOptions());
    this.store = store;
    this.id = id;
  }

  /** Forgets what it read, so that the next question sees what others have done. */
  void rescan() {
    clearCache();
  }

  @Override
  protected DfsPackDescription newPack(PackSource source) {
    return new DfsPackDescription(
        getRepository().getDescription(), UUID.randomUUID().toString(), source);
  }

  @Override
  protected List<DfsPackDescription> listPacks() throws IOException {
    List<DfsPackDescription> found = new ArrayList<>();
    for (StoredPack pack : store.list(id)) {
      found.add(described(pack));
    }
    return found;
  }

  private DfsPackDescription described(StoredPack pack) {
    DfsPackDescription description =
        new DfsPackDescription(
            getRepository().getDescription(), pack.id().toString(), pack.source());
    description.setLastModified(pack.facts().changedAt().toEpochMilli());
    description.setMinUpdateIndex(pack.facts().minUpdateIndex());
    description.setMaxUpdateIndex(pack.facts().maxUpdateIndex());
    description.setObjectCount(pack.facts().objects());
    description.setDeltaCount(pack.facts().deltas());
    for (PackExt extension : PackExt.values()) {
      Long size = pack.files().get(extension.getExtension());
      if (size != null) {
        description.addFileExt(extension);
        description.setFileSize(extension, size);
      }
    }
    return description;
  }

  @Override
  protected ReadableChannel openFile(DfsPackDescription pack, PackExt extension)
      throws FileNotFoundException {
    if (!pack.hasFileExt(extension)) {
      throw new FileNotFoundException(pack.getFileName(extension));
    }
    return new PackChannel(
        store, idOf(pack), extension.getExtension(), pack.getFileSize(extension));
  }

  @Override
  protected DfsOutputStream writeFile(DfsPackDescription pack, PackExt extension)
      throws IOException {
    store.begin(id, idOf(pack), pack.getPackSource());
    return new PackOutput(store, idOf(pack), extension.getExtension());
  }

  @Override
  protected void commitPackImpl(
      Collection<DfsPackDescription> added, @Nullable Collection<DfsPackDescription> replaced)
      throws IOException {
    List<StoredPack> fresh = added.stream().map(StoredObjects::stored).toList();
    Set<UUID> gone = new HashSet<>();
    if (replaced != null) {
      replaced.forEach(pack -> gone.add(idOf(pack)));
    }
    try {
      store.commit(id, new PackChange(fresh, gone));
    } catch (OvertakenException | RepositoryFullException refused) {
      // For tables of references JGit itself would not do it.
      rollbackPack(added);
      throw refused;
    }
    clearCache();
  }

  private static StoredPack stored(DfsPackDescription pack) {
    Map<String, Long> files = new HashMap<>();
    for (PackExt extension : PackExt.values()) {
      if (pack.hasFileExt(extension)) {
        files.put(extension.getExtension(), pack.getFileSize(extension));
      }
    }
    Facts facts =
        new Facts(
            Instant.ofEpochMilli(pack.getLastModified()),
            pack.getMinUpdateIndex(),
            pack.getMaxUpdateIndex(),
            pack.getObjectCount(),
            pack.getDeltaCount());
    return new StoredPack(idOf(pack), pack.getPackSource(), facts, files);
  }

  @Override
  protected void rollbackPack(Collection<DfsPackDescription> packs) {
    try {
      store.discard(packs.stream().map(StoredObjects::idOf).toList());
    } catch (IOException failure) {
      // Something failed before and is on its way up; the care of repositories finds the rest.
      LOG.warn("Packs that were given up stay for a while", failure);
    }
  }

  private static UUID idOf(DfsPackDescription pack) {
    return UUID.fromString(pack.getPackName());
  }

  @Override
  public Set<ObjectId> getShallowCommits() {
    return Set.of();
  }

  @Override
  public void setShallowCommits(Set<ObjectId> commits) {
    if (!commits.isEmpty()) {
      throw new UnsupportedOperationException("The host keeps whole histories");
    }
  }

  @Override
  public long getApproximateObjectCount() {
    try {
      return store.list(id).stream().mapToLong(pack -> pack.facts().objects()).sum();
    } catch (IOException failure) {
      LOG.warn("The objects of a repository could not be counted", failure);
      return -1;
    }
  }
}
