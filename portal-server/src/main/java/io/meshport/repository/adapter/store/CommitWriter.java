package io.meshport.repository.adapter.store;

import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost.CommitOrder;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.errors.DirCacheNameConflictException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Writes files as a commit, without a folder to check them out. */
final class CommitWriter implements AutoCloseable {
  private final StoredRepositories repositories;
  private final RevWalk commits;
  private final ObjectInserter inserter;

  CommitWriter(StoredRepository repository, StoredRepositories repositories) {
    this.repositories = repositories;
    this.inserter = repository.newObjectInserter();
    this.commits = new RevWalk(repository);
  }

  /** The tree of exactly these files. */
  ObjectId tree(List<TreeFile> files) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    Set<String> paths = new HashSet<>();
    for (TreeFile file : files) {
      if (!paths.add(file.path())) {
        throw new IOException("The file '" + file.path() + "' is there twice");
      }
      builder.add(entry(file));
    }
    try {
      builder.finish();
      return index.writeTree(inserter);
    } catch (DirCacheNameConflictException conflict) {
      throw new IOException(
          "'" + conflict.getPath1() + "' is a file and a folder at once", conflict);
    }
  }

  private DirCacheEntry entry(TreeFile file) throws IOException {
    try {
      DirCacheEntry entry = new DirCacheEntry(file.path());
      entry.setFileMode(file.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
      byte[] content = file.content();
      entry.setLength(content.length);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, content));
      return entry;
    } catch (InvalidPathException wrong) {
      throw new IOException("Git takes no file named '" + file.path() + "'", wrong);
    }
  }

  /** Whether the commit has this very tree. */
  boolean isAt(ObjectId commit, ObjectId tree) throws IOException {
    return commits.parseCommit(commit).getTree().equals(tree);
  }

  /** A commit that nobody sees until a branch is moved to it. */
  ObjectId commit(ObjectId tree, @Nullable ObjectId parent, CommitOrder order) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    if (parent != null) {
      commit.setParentId(commits.parseCommit(parent));
    }
    commit.setAuthor(repositories.ident(order.author(), order.email()));
    commit.setCommitter(repositories.portal());
    commit.setMessage(order.message());
    ObjectId made = inserter.insert(commit);
    inserter.flush();
    return made;
  }

  @Override
  public void close() {
    commits.close();
    inserter.close();
  }
}
