package io.meshport.scaffolder.model.skeleton;

import io.meshport.scaffolder.ActionFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of paths: {@code *} and {@code ?} stay within a step, {@code **} goes over steps, and
 * {@code {a,b}} is one or the other. A pattern that fits a folder fits all that is in it. Matching
 * takes the product of both lengths at most, whatever was written.
 */
public final class Glob {
  private static final int LONGEST = 300;
  private static final int MOST_CHOICES = 64;

  private final List<List<String>> choices;

  private Glob(List<List<String>> choices) {
    this.choices = choices;
  }

  /**
   * Reads a pattern.
   *
   * @throws ActionFailure when it is too long or has too many choices
   */
  public static Glob of(String pattern) {
    if (pattern.length() > LONGEST) {
      throw new ActionFailure("A pattern of files is longer than " + LONGEST + " characters");
    }
    List<String> plain = new ArrayList<>();
    expand(pattern.replaceFirst("^(\\./)+", "").replaceFirst("/+$", ""), plain);
    return new Glob(plain.stream().map(choice -> List.of(choice.split("/", -1))).toList());
  }

  /** Whether a text would be read as more than a plain path. */
  public static boolean isPattern(String text) {
    return text.chars().anyMatch(sign -> sign == '*' || sign == '?' || sign == '{');
  }

  private static void expand(String pattern, List<String> plain) {
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      plain.add(pattern);
      return;
    }
    for (String choice : pattern.substring(open + 1, close).split(",", -1)) {
      if (plain.size() >= MOST_CHOICES) {
        throw new ActionFailure("A pattern of files has more than " + MOST_CHOICES + " choices");
      }
      expand(pattern.substring(0, open) + choice + pattern.substring(close + 1), plain);
    }
  }

  /** Whether a path, or a folder that it is in, fits. */
  public boolean matches(String path) {
    String[] steps = path.split("/", -1);
    return choices.stream().anyMatch(choice -> fits(choice, steps));
  }

  // reached[i]: the patterns of steps so far fit the first i steps of the path.
  private static boolean fits(List<String> pattern, String[] steps) {
    boolean[] reached = new boolean[steps.length + 1];
    reached[0] = true;
    for (String step : pattern) {
      boolean[] next = new boolean[steps.length + 1];
      boolean open = false;
      for (int i = 0; i <= steps.length; i++) {
        if (step.equals("**")) {
          open |= reached[i];
          next[i] = open;
        } else {
          next[i] = i > 0 && reached[i - 1] && fits(step, steps[i - 1]);
        }
      }
      reached = next;
    }
    // Any prefix but the empty one: a folder that fits takes its files along.
    for (int i = 1; i <= steps.length; i++) {
      if (reached[i]) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String pattern, String step) {
    boolean[] reached = new boolean[step.length() + 1];
    reached[0] = true;
    for (int at = 0; at < pattern.length(); at++) {
      char sign = pattern.charAt(at);
      boolean[] next = new boolean[step.length() + 1];
      boolean open = false;
      for (int i = 0; i <= step.length(); i++) {
        if (sign == '*') {
          open |= reached[i];
          next[i] = open;
        } else {
          next[i] = i > 0 && reached[i - 1] && (sign == '?' || sign == step.charAt(i - 1));
        }
      }
      reached = next;
    }
    return reached[step.length()];
  }
}
