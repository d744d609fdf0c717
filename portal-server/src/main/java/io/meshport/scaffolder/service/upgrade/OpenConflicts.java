package io.meshport.scaffolder.service.upgrade;

import io.meshport.platform.git.TreeFile;
import java.util.Collection;
import java.util.List;

/** Finds what is still to be done on the branch of an upgrade. */
final class OpenConflicts {
  private OpenConflicts() {}

  /**
   * The files that hold conflict markers, or wait beside the file that they could not be merged
   * into.
   */
  static List<String> in(Collection<TreeFile> files, String branch) {
    String beside = "." + branch + "/";
    String marker = ">>>>>>> " + branch;
    return files.stream()
        .filter(
            file ->
                file.path().startsWith(beside)
                    || file.text().lines().anyMatch(line -> line.equals(marker)))
        .map(TreeFile::path)
        .toList();
  }
}
