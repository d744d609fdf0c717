package io.meshport.repository.adapter.store;

import io.meshport.catalog.ProductKey;
import io.meshport.repository.model.RepositoryBrowser;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Looks into the repositories of the portal's own Git host. */
@Singleton
public class EmbeddedBrowser implements RepositoryBrowser {
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::isFile).thenComparing(Found::path);

  private final StoredRepositories repositories;

  @Inject
  public EmbeddedBrowser(StoredRepositories repositories) {
    this.repositories = repositories;
  }

  @Override
  public List<Branch> branches(ProductKey product) throws IOException {
    try (StoredRepository repository = repositories.open(product)) {
      List<Branch> found = new ArrayList<>();
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
        found.add(new Branch(Repository.shortenRefName(ref.getName()), ref.getObjectId().name()));
      }
      return found;
    }
  }

  @Override
  public List<Entry> entries(ProductKey product, String commit, int most) throws IOException {
    try (StoredRepository repository = repositories.open(product);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree(repository, commit));
      walk.setRecursive(true);
      List<Entry> found = new ArrayList<>();
      while (found.size() < most && walk.next()) {
        if (isFile(walk.getFileMode(0))) {
          ObjectReader reader = walk.getObjectReader();
          found.add(
              new Entry(
                  walk.getPathString(),
                  reader.getObjectSize(walk.getObjectId(0), Constants.OBJ_BLOB),
                  FileMode.EXECUTABLE_FILE.equals(walk.getFileMode(0))));
        }
      }
      return found;
    }
  }

  @Override
  public Optional<Listing> folder(ProductKey product, String commit, String folder, Slice slice)
      throws IOException {
    try (StoredRepository repository = repositories.open(product)) {
      ObjectId tree = folderTree(repository, commit, folder);
      return tree == null
          ? Optional.empty()
          : Optional.of(listing(repository, tree, folder, slice));
    }
  }

  private static @Nullable ObjectId folderTree(
      StoredRepository repository, String commit, String folder) throws IOException {
    RevTree root = tree(repository, commit);
    if (folder.isEmpty()) {
      return root;
    }
    if (!isPath(folder)) {
      return null;
    }
    try (TreeWalk entry = TreeWalk.forPath(repository, folder, root)) {
      return entry != null && FileMode.TREE.equals(entry.getFileMode(0))
          ? entry.getObjectId(0)
          : null;
    }
  }

  private record Found(String path, FileMode mode, ObjectId id) {
    boolean isFile() {
      return EmbeddedBrowser.isFile(mode);
    }
  }

  // Only the files that are shown are asked for their size.
  private static Listing listing(
      StoredRepository repository, ObjectId tree, String folder, Slice slice) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      String start = folder.isEmpty() ? "" : folder + "/";
      List<Found> found = new ArrayList<>();
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (FileMode.TREE.equals(mode) || isFile(mode)) {
          found.add(new Found(start + walk.getPathString(), mode, walk.getObjectId(0)));
        }
      }
      found.sort(ORDER);
      List<Node> nodes = new ArrayList<>();
      for (Found one : found.stream().skip(slice.offset()).limit(slice.size()).toList()) {
        nodes.add(node(one, walk.getObjectReader()));
      }
      return new Listing(nodes, found.size());
    }
  }

  private static Node node(Found found, ObjectReader reader) throws IOException {
    return found.isFile()
        ? new Node(
            found.path(),
            false,
            reader.getObjectSize(found.id(), Constants.OBJ_BLOB),
            FileMode.EXECUTABLE_FILE.equals(found.mode()))
        : new Node(found.path(), true, 0, false);
  }

  @Override
  public History history(ProductKey product, String commit, Slice slice) throws IOException {
    try (StoredRepository repository = repositories.open(product);
        RevWalk walk = new RevWalk(repository)) {
      walk.markStart(walk.parseCommit(ObjectId.fromString(commit)));
      List<Commit> found = new ArrayList<>();
      int total = 0;
      RevCommit next = walk.next();
      while (next != null && total < History.MOST_COUNTED) {
        if (total >= slice.offset() && found.size() < slice.size()) {
          found.add(told(next));
        }
        total++;
        next.disposeBody();
        next = walk.next();
      }
      return new History(found, total);
    }
  }

  private static Commit told(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Commit(
        commit.name(), commit.getFullMessage(), author.getName(), author.getWhenAsInstant());
  }

  @Override
  public Optional<byte[]> file(ProductKey product, String commit, String path, int mostBytes)
      throws IOException {
    if (!isPath(path)) {
      return Optional.empty();
    }
    try (StoredRepository repository = repositories.open(product);
        TreeWalk entry = TreeWalk.forPath(repository, path, tree(repository, commit))) {
      if (entry == null || !isFile(entry.getFileMode(0))) {
        return Optional.empty();
      }
      ObjectLoader blob = entry.getObjectReader().open(entry.getObjectId(0));
      if (blob.getSize() > mostBytes) {
        throw new TooLargeException(blob.getSize());
      }
      return Optional.of(blob.getBytes());
    }
  }

  private static boolean isPath(String path) {
    return !path.isEmpty() && !path.startsWith("/") && !path.endsWith("/");
  }

  private static RevTree tree(StoredRepository repository, String commit) throws IOException {
    try (RevWalk commits = new RevWalk(repository)) {
      return commits.parseCommit(ObjectId.fromString(commit)).getTree();
    }
  }

  private static boolean isFile(FileMode mode) {
    return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
  }
}
