package io.meshport.repository.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clone on this machine, worked on with the real Git as a person would. */
public final class Git {
  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
          Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
          Map.entry("GIT_CONFIG_COUNT", "1"),
          Map.entry("GIT_CONFIG_KEY_0", "init.defaultBranch"),
          Map.entry("GIT_CONFIG_VALUE_0", "main"),
          Map.entry("GIT_TERMINAL_PROMPT", "0"),
          Map.entry("GIT_AUTHOR_NAME", "Grace Kim"),
          Map.entry("GIT_AUTHOR_EMAIL", "grace@example.org"),
          Map.entry("GIT_COMMITTER_NAME", "Grace Kim"),
          Map.entry("GIT_COMMITTER_EMAIL", "grace@example.org"));

  private final Path folder;

  private Git(Path folder) {
    this.folder = folder;
  }

  /** Clones; fails when Git does. */
  public static Git clone(String url, Path into, String... options) {
    List<String> words = new ArrayList<>(List.of("clone", "--quiet"));
    words.addAll(List.of(options));
    words.addAll(List.of(url, into.toString()));
    run(into.resolveSibling("."), "", true, words.toArray(String[]::new));
    return new Git(into);
  }

  /** What Git says when it does not clone. */
  public static String refusedClone(String url, Path into) {
    return run(into.resolveSibling("."), "", false, "clone", url, into.toString());
  }

  /** Runs Git; answers with what it says. */
  public String git(String... words) {
    return run(folder, "", true, words);
  }

  /** Runs Git, which has to fail; answers with what it says. */
  public String refusal(String... words) {
    return run(folder, "", false, words);
  }

  String pipe(String input, String... words) {
    return run(folder, input, true, words);
  }

  /** Puts a file into the work tree. */
  public void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The text of a file of the work tree. */
  public String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Commits everything; answers with the commit. */
  public String commit() {
    git("add", "--all");
    git("commit", "--quiet", "-m", "Change");
    return git("rev-parse", "HEAD");
  }

  private static String run(Path folder, String input, boolean succeeds, String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
    git.environment().putAll(ENVIRONMENT);
    try {
      Process process = git.redirectErrorStream(true).start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if ((process.waitFor() == 0) != succeeds) {
        throw new IllegalStateException(command + ": " + output);
      }
      return output.stripTrailing();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
