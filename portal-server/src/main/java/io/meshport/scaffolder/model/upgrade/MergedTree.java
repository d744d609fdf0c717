package io.meshport.scaffolder.model.upgrade;

import io.meshport.platform.git.TreeFile;
import java.util.List;

/**
 * The files of a product after an upgrade.
 *
 * @param files all files, in the order of their paths
 * @param changes what is different from the files before, in the order of their paths
 */
public record MergedTree(List<TreeFile> files, List<FileChange> changes) {
  public MergedTree {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
  }

  /** The files that a person has to look at. */
  public List<String> conflicts() {
    return changes.stream()
        .filter(change -> change.kind() == FileChange.Fate.CONFLICT)
        .map(FileChange::path)
        .toList();
  }
}
