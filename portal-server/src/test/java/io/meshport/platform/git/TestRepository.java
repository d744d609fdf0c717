package io.meshport.platform.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A bare repository and a clone to commit from, made and changed by the real Git. */
public final class TestRepository {
  /** Nothing of this machine's own configuration; people and times that never change. */
  public static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Grace Kim",
          "GIT_AUTHOR_EMAIL", "grace@example.org",
          "GIT_AUTHOR_DATE", "2026-11-22T12:00:00Z",
          "GIT_COMMITTER_NAME", "Grace Kim",
          "GIT_COMMITTER_EMAIL", "grace@example.org");

  private final Path bare;
  private final Path work;

  /** A repository {@code name.git} below the folder, with a branch main and one commit. */
  public TestRepository(Path folder, String name) {
    bare = folder.resolve(name + ".git");
    work = folder.resolve(name + "-work");
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare.toString());
    git(bare, "config", "http.receivepack", "true");
    git(folder, "clone", "--quiet", bare.toString(), work.toString());
    git(work, "checkout", "--quiet", "-B", "main");
    commit("README.md", "Contracts\n");
  }

  private TestRepository(Path bare, Path work) {
    this.bare = bare;
    this.work = work;
  }

  /** A repository {@code name.git} below the folder, without any branch. */
  public static TestRepository empty(Path folder, String name) {
    TestRepository made =
        new TestRepository(folder.resolve(name + ".git"), folder.resolve(name + "-work"));
    made.git(folder, "init", "--quiet", "--bare", "--initial-branch=main", made.bare.toString());
    made.git(made.bare, "config", "http.receivepack", "true");
    return made;
  }

  /** Puts a tag on the tip of the branch main. */
  public void tag(String name) {
    git(bare, "tag", "-a", "-m", "Release", name, "main");
  }

  /** Puts a file on the branch main; answers with the commit. */
  public String commit(String path, String content) {
    return commit(path, content.getBytes(StandardCharsets.UTF_8));
  }

  public String commit(String path, byte[] content) {
    try {
      Path file = work.resolve(path);
      Files.createDirectories(file.resolveSibling("."));
      Files.write(file, content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return push("add", "--all");
  }

  /** Takes a file off the branch. */
  public String remove(String path) {
    return push("rm", "--quiet", path);
  }

  public String link(String path, String target) {
    try {
      Files.createSymbolicLink(work.resolve(path), Path.of(target));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return push("add", "--all");
  }

  public String submodule(String path) {
    return push("update-index", "--add", "--cacheinfo", "160000," + head("main") + "," + path);
  }

  /** Throws away the last commit and puts another one in its place. */
  public String replaceLast(String path, String content) {
    git(work, "reset", "--quiet", "--hard", "HEAD~1");
    return commit(path, content);
  }

  public void configure(String key, String value) {
    git(bare, "config", key, value);
  }

  /** Has the repository run a script of its own. */
  public void hook(String name, String script) {
    Path hook = bare.resolve("hooks").resolve(name);
    try {
      Files.createDirectories(bare.resolve("hooks"));
      Files.writeString(hook, script);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!hook.toFile().setExecutable(true)) {
      throw new IllegalStateException("A hook could not be made");
    }
  }

  private String push(String... change) {
    git(work, change);
    git(work, "commit", "--quiet", "--allow-empty", "-m", "Change");
    git(work, "push", "--quiet", "--force", "origin", "main");
    return head("main");
  }

  /** The commit at the tip of a branch. */
  public String head(String branch) {
    return git(bare, "rev-parse", "refs/heads/" + branch);
  }

  /** The branches. */
  public List<String> branches() {
    return git(bare, "for-each-ref", "--format=%(refname:short)", "refs/heads").lines().toList();
  }

  /** The text of a file on a branch. */
  public String show(String branch, String path) {
    return git(bare, "show", branch + ":" + path);
  }

  /** Something about the commit at the tip of a branch, in the format of git log. */
  public String log(String branch, String format) {
    return git(bare, "log", "-1", "--format=" + format, branch);
  }

  public String git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
    git.environment().putAll(ENVIRONMENT);
    try {
      Process process = git.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
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

  public Path bare() {
    return bare;
  }
}
