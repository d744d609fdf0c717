package io.meshport.repository.adapter.store;

import io.meshport.repository.model.RepositoryBrowser.Listing;
import io.meshport.repository.model.RepositoryBrowser.Node;
import io.meshport.repository.model.RepositoryBrowser.Slice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists one folder; only the files that are shown are asked for their size. */
final class FolderReader {
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::isFile).thenComparing(Found::path);

  private FolderReader() {}

  private record Found(String path, FileMode mode, ObjectId id) {
    boolean isFile() {
      return EmbeddedBrowser.isFile(mode);
    }
  }

  static Listing list(StoredRepository repository, ObjectId tree, String folder, Slice slice)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      String start = folder.isEmpty() ? "" : folder + "/";
      List<Found> found = new ArrayList<>();
      while (walk.next()) {
        FileMode mode = walk.getFileMode(0);
        if (FileMode.TREE.equals(mode) || EmbeddedBrowser.isFile(mode)) {
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
}
