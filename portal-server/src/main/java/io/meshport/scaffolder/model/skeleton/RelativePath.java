package io.meshport.scaffolder.model.skeleton;

import io.meshport.scaffolder.ActionFailure;
import java.util.ArrayList;
import java.util.List;

/** Paths below a folder, written with slashes, that never lead out of it. */
public final class RelativePath {
  private static final int LONGEST = 500;

  private RelativePath() {}

  /**
   * A path in its one spelling: without dots, double slashes, and slashes at its ends; empty for
   * the folder itself.
   *
   * @throws ActionFailure for a path that leads out of the folder, or is none
   */
  public static String of(String path) {
    if (path.length() > LONGEST || path.chars().anyMatch(sign -> sign < ' ' || sign == '\\')) {
      throw new ActionFailure("'" + shown(path) + "' is no path of a file");
    }
    if (path.startsWith("/")) {
      throw new ActionFailure("The path '" + path + "' is not relative to the workspace");
    }
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        throw new ActionFailure("The path '" + path + "' leads out of the workspace");
      }
      if (step.equalsIgnoreCase(".git")) {
        throw new ActionFailure("The path '" + path + "' leads into Git's own folder");
      }
      if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** A path below a folder; both are brought to their one spelling. */
  public static String below(String folder, String path) {
    String start = of(folder);
    String rest = of(path);
    return start.isEmpty() || rest.isEmpty() ? start + rest : start + "/" + rest;
  }

  private static String shown(String path) {
    String plain = path.replaceAll("\\p{Cntrl}", "?");
    return plain.substring(0, Math.min(plain.length(), 100));
  }
}
