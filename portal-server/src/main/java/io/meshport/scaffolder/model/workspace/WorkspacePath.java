package io.meshport.scaffolder.model.workspace;

import io.meshport.scaffolder.ActionFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the paths that templates name; only what stays in the workspace comes out. */
final class WorkspacePath {
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 255;

  private WorkspacePath() {}

  /**
   * The names on the way from the workspace's root, none for the root itself.
   *
   * @throws ActionFailure when the text is no path, or one that leads out
   */
  static List<String> names(String path) {
    if (path.length() > LONGEST) {
      throw new ActionFailure("A path has more than " + LONGEST + " characters");
    }
    if (path.chars().anyMatch(sign -> sign < ' ' || sign == 0x7f)) {
      throw new ActionFailure("A path holds a sign that cannot be seen");
    }
    if (path.startsWith("/") || path.startsWith("~") || path.matches("^[A-Za-z]:.*")) {
      throw refused(path, "it is absolute");
    }
    if (path.indexOf('\\') >= 0) {
      throw refused(path, "it holds a backslash; folders are separated by slashes");
    }
    return walk(path);
  }

  private static List<String> walk(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          throw refused(path, "it leads out of the workspace");
        }
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
          throw refused(path, "one of its names is too long");
        }
        names.add(name);
      }
    }
    return names;
  }

  static ActionFailure refused(String path, String why) {
    return new ActionFailure("The path '" + path + "' is refused: " + why);
  }

  /** The path as the workspace writes it. */
  static String written(Path root, Path file) {
    StringBuilder text = new StringBuilder();
    for (Path name : root.relativize(file)) {
      text.append(text.isEmpty() ? "" : "/").append(name);
    }
    return text.toString();
  }
}
