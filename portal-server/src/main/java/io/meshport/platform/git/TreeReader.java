package io.meshport.platform.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads all files of a tree; links and submodules are left out, since they lead elsewhere. */
final class TreeReader {
  private final GitMemory memory;
  private final TreeLimits limits = new TreeLimits();

  TreeReader(GitMemory memory) {
    this.memory = memory;
  }

  List<TreeFile> read(AnyObjectId tree) throws IOException {
    List<TreeFile> files = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(memory.repository())) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
          files.add(
              file(
                  walk.getPathString(),
                  walk.getObjectId(0),
                  mode.equals(FileMode.EXECUTABLE_FILE)));
        }
      }
    }
    return files;
  }

  private TreeFile file(String path, ObjectId id, boolean executable) throws IOException {
    try {
      ObjectLoader loader = memory.repository().open(id, Constants.OBJ_BLOB);
      limits.count(path, loader.getSize());
      return new TreeFile(path, loader.getBytes(TreeLimits.FILE_BYTES), executable);
    } catch (MissingObjectException leftOut) {
      // The host was asked to leave out what is too large.
      throw TreeLimits.tooLarge(path);
    }
  }
}
