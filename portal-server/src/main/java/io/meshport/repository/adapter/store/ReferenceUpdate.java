package io.meshport.repository.adapter.store;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.internal.storage.dfs.DfsReftableBatchRefUpdate;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A move of references that looks again when another server was first: branches that nobody else
 * touched are then moved after all, and only those that were moved meanwhile are refused.
 */
final class ReferenceUpdate extends DfsReftableBatchRefUpdate {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceUpdate.class);
  private static final int ATTEMPTS = 10;

  private final StoredReferences references;
  private List<ReceiveCommand> overtaken = List.of();

  ReferenceUpdate(StoredReferences references, StoredObjects objects) {
    super(references, objects);
    this.references = references;
  }

  @Override
  public void execute(RevWalk walk, ProgressMonitor monitor, @Nullable List<String> options) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      overtaken = List.of();
      super.execute(walk, monitor, options);
      if (overtaken.isEmpty() || attempt == ATTEMPTS) {
        return;
      }
      try {
        references.rescan();
      } catch (IOException failure) {
        LOG.warn("References could not be looked at again", failure);
        return;
      }
      overtaken.forEach(command -> command.setResult(ReceiveCommand.Result.NOT_ATTEMPTED));
    }
  }

  @Override
  protected void applyUpdates(List<Ref> moved, List<ReceiveCommand> pending) throws IOException {
    try {
      super.applyUpdates(moved, pending);
    } catch (OvertakenException other) {
      overtaken = List.copyOf(pending);
      throw other;
    }
  }
}
