package io.meshport.platform.git;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names within repositories that the portal goes along with: none that Git, a shell or a file
 * system could take for something else, such as an option or a way out of a folder.
 */
public final class GitNames {
  private static final Pattern REF = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}");
  private static final Pattern BROKEN_REF =
      Pattern.compile("\\.\\.|//|/\\.|\\./|/$|\\.$|\\.lock(/|$)");
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern PATH = Pattern.compile("[^\\p{Cntrl}\\\\]{1,500}");
  private static final List<String> NO_STEPS = List.of("", ".", "..", ".git");

  private GitNames() {}

  /** Whether a text is the short name of a branch or tag. */
  public static boolean isRef(String text) {
    return REF.matcher(text).matches() && !BROKEN_REF.matcher(text).find();
  }

  /** Whether a text is the full id of a commit. */
  public static boolean isCommit(String text) {
    return COMMIT.matcher(text).matches();
  }

  /** Whether a text is the path of a file within a repository. */
  public static boolean isPath(String text) {
    return PATH.matcher(text).matches()
        && Arrays.stream(text.split("/", -1))
            .noneMatch(step -> NO_STEPS.contains(step.toLowerCase(Locale.ROOT)));
  }
}
