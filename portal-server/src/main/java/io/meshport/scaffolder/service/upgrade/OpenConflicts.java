package io.meshport.scaffolder.service.upgrade;

import io.meshport.platform.git.TreeFile;
import java.util.Collection;

/** Finds what is still to be done on the branch of an upgrade. */
final class OpenConflicts {
  private OpenConflicts() {}

  /**
   * How many files hold conflict markers, or wait beside the file that they could not be merged
   * into.
   */
  static int in(Collection<TreeFile> files, String branch) {
    String beside = "." + branch + "/";
    String marker = ">>>>>>> " + branch;
    return (int)
        files.stream()
            .filter(
                file ->
                    file.path().startsWith(beside)
                        || file.text().lines().anyMatch(line -> line.equals(marker)))
            .count();
  }
}
