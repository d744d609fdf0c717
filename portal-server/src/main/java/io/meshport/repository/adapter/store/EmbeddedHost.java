package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The portal's own Git host, for the portal itself. */
@Singleton
public class EmbeddedHost implements RepositoryHost {
  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 25L << 20;

  private final StoredRepositories repositories;
  private final PublicAddress address;

  @Inject
  public EmbeddedHost(StoredRepositories repositories, PublicAddress address) {
    this.repositories = repositories;
    this.address = address;
  }

  @Override
  public boolean exists(ProductKey product) {
    try {
      return repositories.exists(product);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void create(ProductKey product) {
    try {
      repositories.create(product);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public URI cloneAddress(ProductKey product) {
    return URI.create(address.of("git", product.domain(), product.name() + ".git"));
  }

  @Override
  public Optional<String> tip(ProductKey product, String branch) throws IOException {
    try (StoredRepository repository = repositories.open(product)) {
      return Optional.ofNullable(tip(repository, branch)).map(ObjectId::name);
    }
  }

  @Override
  public List<TreeFile> files(ProductKey product, String commit) throws IOException {
    try (StoredRepository repository = repositories.open(product);
        RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
      walk.setRecursive(true);
      List<TreeFile> found = new ArrayList<>();
      long bytes = 0;
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        boolean executable = FileMode.EXECUTABLE_FILE.equals(mode);
        if (executable || FileMode.REGULAR_FILE.equals(mode)) {
          ObjectLoader blob = walk.getObjectReader().open(walk.getObjectId(0));
          bytes += blob.getSize();
          requireReadable(found.size(), bytes);
          found.add(new TreeFile(walk.getPathString(), blob.getBytes(), executable));
        }
      }
      return found;
    }
  }

  private static void requireReadable(int files, long bytes) throws IOException {
    if (files >= MOST_FILES || bytes > MOST_BYTES) {
      throw new IOException(
          "The commit holds more than "
              + MOST_FILES
              + " files or "
              + (MOST_BYTES >> 20)
              + " MiB, which is more than the portal works on");
    }
  }

  @Override
  public String commit(ProductKey product, CommitOrder order, List<TreeFile> files)
      throws IOException {
    String reference = Constants.R_HEADS + order.branch();
    if (!Repository.isValidRefName(reference)) {
      throw new IOException("'" + order.branch() + "' cannot be the name of a branch");
    }
    try (StoredRepository repository = repositories.open(product);
        CommitWriter writer = new CommitWriter(repository, repositories)) {
      ObjectId tip = tip(repository, order.branch());
      ObjectId tree = writer.tree(files);
      if (tip != null && writer.isAt(tip, tree)) {
        return tip.name();
      }
      ObjectId parent = order.parent().map(ObjectId::fromString).orElse(null);
      if (tip != null && parent == null) {
        throw new IOException(
            "The repository of "
                + product
                + " has other files on '"
                + order.branch()
                + "' already: go on with the run that made it, or choose another name");
      }
      if (tip != null && !tip.equals(parent)) {
        throw moved(order.branch());
      }
      ObjectId commit = writer.commit(tree, parent, order);
      move(repository, reference, tip, commit, order);
      return commit.name();
    }
  }

  private void move(
      StoredRepository repository,
      String reference,
      @Nullable ObjectId from,
      ObjectId to,
      CommitOrder order)
      throws IOException {
    RefUpdate update = repository.updateRef(reference);
    update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
    update.setNewObjectId(to);
    update.setRefLogIdent(repositories.ident(order.author(), order.email()));
    update.setRefLogMessage("commit", false);
    switch (update.update()) {
      case NEW, FAST_FORWARD, NO_CHANGE -> {}
      case LOCK_FAILURE, REJECTED -> throw moved(order.branch());
      default -> throw new IOException("The branch could not be moved: " + update.getResult());
    }
  }

  private static IOException moved(String branch) {
    return new IOException("The branch '" + branch + "' was changed by somebody else meanwhile");
  }

  private static @Nullable ObjectId tip(StoredRepository repository, String branch)
      throws IOException {
    Ref found = repository.exactRef(Constants.R_HEADS + branch);
    return found == null ? null : found.getObjectId();
  }
}
