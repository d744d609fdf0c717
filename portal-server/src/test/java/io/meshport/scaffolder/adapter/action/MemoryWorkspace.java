package io.meshport.scaffolder.adapter.action;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A workspace in memory, as strict about paths as the real one and with the same limits. */
public final class MemoryWorkspace implements Workspace {
  private static final int LARGEST = 10 << 20;

  private final TreeMap<String, TreeFile> files = new TreeMap<>();

  /** Puts a text where a test wants it. */
  public MemoryWorkspace with(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8), false);
    return this;
  }

  /** A file as text. */
  public String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  /** The paths of all files. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  private static String checked(String path) {
    boolean sound =
        !path.startsWith("/")
            && !path.contains("\\")
            && Stream.of(path.split("/", -1)).noneMatch(List.of("", ".", "..")::contains);
    if (!sound) {
      throw new ActionFailure("'" + path + "' is no path in the workspace");
    }
    return path;
  }

  @Override
  public List<WorkspaceFile> files() {
    return files.entrySet().stream()
        .map(
            file ->
                new WorkspaceFile(
                    file.getKey(), file.getValue().size(), file.getValue().executable()))
        .toList();
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(checked(path)) || isFolder(path);
  }

  @Override
  public boolean isFolder(String path) {
    String prefix = checked(path) + "/";
    return Optional.ofNullable(files.higherKey(prefix))
        .filter(k -> k.startsWith(prefix))
        .isPresent();
  }

  @Override
  public byte[] read(String path) {
    TreeFile entry = files.get(checked(path));
    if (entry == null) {
      throw new ActionFailure("There is no file '" + path + "'");
    }
    return entry.content();
  }

  @Override
  public void write(String path, byte[] content, boolean executable) {
    if (content.length > LARGEST) {
      throw new ActionFailure("The file '" + path + "' is too large");
    }
    files.put(checked(path), new TreeFile(path, content, executable));
  }

  @Override
  public void delete(String path) {
    files.keySet().removeIf(key -> key.equals(path) || key.startsWith(checked(path) + "/"));
  }

  @Override
  public void move(String from, String to, boolean overwrite) {
    TreeMap<String, TreeFile> moved = new TreeMap<>();
    files.forEach(
        (path, entry) -> {
          if (path.equals(from) || path.startsWith(from + "/")) {
            moved.put(checked(to) + path.substring(from.length()), entry);
          }
        });
    if (overwrite) {
      delete(to);
    }
    delete(from);
    files.putAll(moved);
  }
}
