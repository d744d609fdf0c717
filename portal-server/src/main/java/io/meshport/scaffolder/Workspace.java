package io.meshport.scaffolder;

import java.util.List;

/**
 * The folder in which a task puts its files together. Every path is relative to it and stays within
 * it, also through symbolic links; numbers and sizes of files are limited.
 *
 * <p>Every method throws {@link ActionFailure} for a path that leads out, is no path, or is too
 * much.
 */
public interface Workspace {
  /** The regular files, in the order of their paths. */
  List<WorkspaceFile> files();

  /** Whether there is a file or folder. */
  boolean exists(String path);

  /** Whether it is a folder. */
  boolean isFolder(String path);

  /** The content of a file. */
  byte[] read(String path);

  /** Writes a file, its folders included, over what is there. */
  void write(String path, byte[] content, boolean executable);

  /** Removes a file, or a folder with all that is in it; nothing happens where nothing is. */
  void delete(String path);

  /** Moves a file or folder. */
  void move(String from, String to, boolean overwrite);

  /**
   * A file in the workspace.
   *
   * @param path relative, with slashes
   * @param size in bytes
   * @param executable whether it may be run
   */
  record WorkspaceFile(String path, long size, boolean executable) {}
}
