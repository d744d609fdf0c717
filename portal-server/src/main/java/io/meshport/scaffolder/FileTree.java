package io.meshport.scaffolder;

import io.meshport.platform.git.TreeFile;
import java.util.List;

/**
 * Files read from somewhere, before they become part of a workspace. Symbolic links and submodules
 * are not among them.
 *
 * @param files in the order of their paths
 */
public record FileTree(List<TreeFile> files) {
  public FileTree {
    files = List.copyOf(files);
  }
}
