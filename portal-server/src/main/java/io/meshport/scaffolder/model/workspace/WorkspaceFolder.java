package io.meshport.scaffolder.model.workspace;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in a folder of this server that nobody else writes to. It makes no symbolic links,
 * and goes through none: a path with one on it is refused, wherever the link leads.
 */
public final class WorkspaceFolder implements Workspace, AutoCloseable {
  private static final Set<OpenOption> REPLACE =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          NOFOLLOW_LINKS);

  private final Path root;
  private final WorkspaceLimits limits;
  private final Map<String, Long> sizes = new HashMap<>();
  private long total;
  private boolean changed;

  private WorkspaceFolder(Path root, WorkspaceLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  /** A new empty workspace in the server's folder for temporary files. */
  public static WorkspaceFolder create(WorkspaceLimits limits) {
    try {
      Path root = Files.createTempDirectory("meshport-workspace-").toRealPath();
      return new WorkspaceFolder(root, limits);
    } catch (IOException full) {
      throw new UncheckedIOException("No folder for a workspace could be made", full);
    }
  }

  /** Where it is, for tests that plant what templates cannot. */
  Path root() {
    return root;
  }

  /** Whether something was changed since this was last asked. */
  public boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  @Override
  public List<WorkspaceFile> files() {
    List<WorkspaceFile> files = new ArrayList<>();
    walk(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (is.isRegularFile()) {
              String path = WorkspacePath.written(root, file);
              files.add(new WorkspaceFile(path, is.size(), Files.isExecutable(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(WorkspaceFile::path));
    return files;
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(inside(path), NOFOLLOW_LINKS);
  }

  @Override
  public boolean isFolder(String path) {
    return Files.isDirectory(inside(path), NOFOLLOW_LINKS);
  }

  @Override
  public byte[] read(String path) {
    Path file = inside(path);
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      throw new ActionFailure("There is no file '" + path + "' in the workspace");
    }
    return attempt(path, () -> Files.readAllBytes(file));
  }

  @Override
  public void write(String path, byte[] content, boolean executable) {
    Path file = inside(path);
    if (file.equals(root) || Files.isDirectory(file, NOFOLLOW_LINKS)) {
      throw WorkspacePath.refused(path, "a folder is there");
    }
    requireRoom(path, file, content.length);
    changed = true;
    attempt(
        path,
        () -> {
          Files.createDirectories(file.resolveSibling(""));
          try (var out = Files.newByteChannel(file, REPLACE)) {
            out.write(ByteBuffer.wrap(content));
          }
          return file.toFile().setExecutable(executable, true);
        });
    note(file, content.length);
  }

  private void requireRoom(String path, Path file, long bytes) {
    if (bytes > limits.fileBytes()) {
      throw new ActionFailure(
          "The file '" + path + "' has " + bytes + " bytes; the most is " + limits.fileBytes());
    }
    String written = WorkspacePath.written(root, file);
    long before = sizes.getOrDefault(written, 0L);
    if (!sizes.containsKey(written) && sizes.size() >= limits.files()) {
      throw new ActionFailure("A workspace holds no more than " + limits.files() + " files");
    }
    if (total - before + bytes > limits.allBytes()) {
      throw new ActionFailure(
          "The files of a workspace have no more than " + limits.allBytes() + " bytes together");
    }
  }

  // Nobody else writes here, so the sizes are known without looking.
  private void note(Path file, long bytes) {
    Long before = sizes.put(WorkspacePath.written(root, file), bytes);
    total += bytes - (before == null ? 0 : before);
  }

  private void count() {
    sizes.clear();
    total = 0;
    for (WorkspaceFile file : files()) {
      sizes.put(file.path(), file.size());
      total += file.size();
    }
  }

  @Override
  public void delete(String path) {
    Path target = inside(path);
    if (target.equals(root)) {
      throw WorkspacePath.refused(path, "it is the workspace itself");
    }
    if (Files.exists(target, NOFOLLOW_LINKS)) {
      changed = true;
      remove(target);
      count();
    }
  }

  @Override
  public void move(String from, String to, boolean overwrite) {
    Path source = inside(from);
    Path target = inside(to);
    if (source.equals(root) || target.startsWith(source)) {
      throw WorkspacePath.refused(to, "a folder cannot be moved into itself");
    }
    if (!Files.exists(source, NOFOLLOW_LINKS)) {
      throw new ActionFailure("There is nothing at '" + from + "' in the workspace");
    }
    if (Files.exists(target, NOFOLLOW_LINKS)) {
      if (!overwrite) {
        throw new ActionFailure("There is something at '" + to + "' already");
      }
      delete(to);
    }
    changed = true;
    attempt(
        to,
        () -> {
          Files.createDirectories(target.resolveSibling(""));
          return Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        });
    count();
  }

  /** Removes the folder and all that is in it. */
  @Override
  public void close() {
    if (Files.exists(root, NOFOLLOW_LINKS)) {
      remove(root);
    }
  }

  private Path inside(String path) {
    Path at = root;
    for (String name : WorkspacePath.names(path)) {
      if (Files.isSymbolicLink(at)) {
        throw WorkspacePath.refused(path, "it goes through a symbolic link");
      }
      at = at.resolve(name);
    }
    if (Files.isSymbolicLink(at)) {
      throw WorkspacePath.refused(path, "it is a symbolic link");
    }
    return at;
  }

  // Links are removed, not followed.
  private static void remove(Path target) {
    walk(
        target,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void walk(Path from, SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(from, visitor);
    } catch (IOException failure) {
      throw new UncheckedIOException("The workspace cannot be read", failure);
    }
  }

  private interface FileWork<T> {
    T run() throws IOException;
  }

  private static <T> T attempt(String path, FileWork<T> work) {
    try {
      return work.run();
    } catch (IOException failure) {
      String why = failure.getClass().getSimpleName();
      throw new ActionFailure("'" + path + "' cannot be used (" + why + ")", failure);
    }
  }
}
