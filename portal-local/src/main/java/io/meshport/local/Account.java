package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which PostgreSQL and Elasticsearch run. Both refuse to run as root, so root
 * hands them to an account without rights; everyone else runs them under their own name.
 */
final class Account {

  private static final int NOBODY = 65_534;
  private static final int ROOT = 0;

  private final boolean root;

  private Account(boolean root) {
    this.root = root;
  }

  static Account current() {
    return new Account(uidOf(Path.of("/proc/self")) == ROOT);
  }

  boolean isRoot() {
    return root;
  }

  /** The command, run under this account. */
  List<String> command(List<String> command) {
    if (!root) {
      return command;
    }
    List<String> switched = new ArrayList<>();
    switched.add("setpriv");
    switched.add("--reuid=" + NOBODY);
    switched.add("--regid=" + NOBODY);
    switched.add("--clear-groups");
    switched.addAll(command);
    return switched;
  }

  /** Whether every folder on the way to this path lets the account through. */
  boolean reaches(Path path) {
    if (!root) {
      return true;
    }
    Path step = path.toAbsolutePath();
    while (step != null) {
      if (Files.exists(step) && !openToOthers(step)) {
        return false;
      }
      step = step.getParent();
    }
    return true;
  }

  /** Makes the account the owner of a folder and of everything in it. */
  void give(Path folder) {
    if (!root) {
      return;
    }
    try {
      Files.walkFileTree(folder, new ChangeOwner());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot hand over " + folder, e);
    }
  }

  private static boolean openToOthers(Path path) {
    try {
      return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int uidOf(Path path) {
    try {
      return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class ChangeOwner extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return change(folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return change(file);
    }

    private static FileVisitResult change(Path path) throws IOException {
      Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }
  }
}
