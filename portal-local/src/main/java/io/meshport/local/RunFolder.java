package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an instance leaves on disk about its running processes, for commands in other terminals. */
final class RunFolder {

  private static final String LAUNCHER = "launcher";

  private final Path folder;

  RunFolder(Path instance) {
    this.folder = instance.resolve("run");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }

  /** Takes the instance for this process until it ends; empty when another one has it. */
  Optional<FileLock> take() {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock;
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void rememberLauncher(Ports ports) {
    remember(LAUNCHER, ProcessHandle.current());
    StringBuilder lines = new StringBuilder();
    for (Component component : Component.values()) {
      lines.append(component.portVariable()).append('=').append(ports.of(component)).append('\n');
    }
    write("ports", lines.toString());
  }

  void remember(Component component, ProcessHandle process) {
    remember(component.id(), process);
  }

  Optional<ProcessHandle> launcher() {
    return find(LAUNCHER);
  }

  Optional<ProcessHandle> server(Component component) {
    return find(component.id());
  }

  /** The ports of the last start, or the given ones before the first. */
  Ports ports(Ports otherwise) {
    Path file = folder.resolve("ports");
    if (!Files.exists(file)) {
      return otherwise;
    }
    Map<String, String> values = new HashMap<>();
    for (String line : read(file)) {
      int equals = line.indexOf('=');
      values.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return Ports.fromEnvironment(values);
  }

  private void remember(String name, ProcessHandle process) {
    write(name + ".pid", process.pid() + "\n" + startOf(process) + "\n");
  }

  /** The process of this name; a number that another process got in the meantime does not count. */
  private Optional<ProcessHandle> find(String name) {
    Path file = folder.resolve(name + ".pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = read(file);
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(ProcessHandle::isAlive)
        .filter(process -> startOf(process).equals(lines.get(1)));
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private void write(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
