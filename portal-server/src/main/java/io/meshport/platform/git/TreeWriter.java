package io.meshport.platform.git;

import io.meshport.platform.git.RemoteRepositories.RemotePush;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** Makes trees and commits of files that were in no repository before. */
final class TreeWriter implements AutoCloseable {
  private final ObjectInserter inserter;

  TreeWriter(Repository repository) {
    this.inserter = repository.newObjectInserter();
  }

  /** Writes the files; the later one counts where two have the same path. */
  ObjectId tree(List<TreeFile> files) throws IOException {
    TreeLimits limits = new TreeLimits();
    Map<String, TreeFile> byPath = new TreeMap<>(Comparator.naturalOrder());
    files.forEach(file -> byPath.put(file.path(), file));
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (TreeFile file : byPath.values()) {
      limits.count(file.path(), file.size());
      DirCacheEntry entry = new DirCacheEntry(file.path());
      entry.setFileMode(file.executable() ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.content()));
      builder.add(entry);
    }
    builder.finish();
    ObjectId tree = index.writeTree(inserter);
    inserter.flush();
    return tree;
  }

  /** Writes a commit without parents. */
  ObjectId commit(ObjectId tree, RemotePush push, Instant now) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setAuthor(new PersonIdent(push.author(), push.email(), now, ZoneOffset.UTC));
    commit.setCommitter(new PersonIdent("Meshport", "", now, ZoneOffset.UTC));
    commit.setMessage(push.message());
    ObjectId made = inserter.insert(commit);
    inserter.flush();
    return made;
  }

  @Override
  public void close() {
    inserter.close();
  }
}
