package io.meshport.catalog;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.regex.Pattern;

/** The one grammar of names of domains, data products and ports: kebab-case, 2 to 63 characters. */
public final class Names {
  /** The grammar as a regular expression, for schemas and forms. */
  public static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private static final Pattern KEBAB = Pattern.compile(PATTERN);

  private Names() {}

  /** Whether the text is a name. */
  public static boolean isName(String text) {
    return text.length() >= 2 && text.length() <= 63 && KEBAB.matcher(text).matches();
  }

  /** The text if it is a name; refuses it otherwise, pointing at where it stood. */
  public static String check(String text, String pointer) {
    if (!isName(text)) {
      String message =
          "must be kebab-case: lower-case letters, digits and single dashes, 2 to 63 characters,"
              + " starting with a letter";
      throw new PortalException(
          ProblemType.INVALID_INPUT, "A name " + message, List.of(Violation.at(pointer, message)));
    }
    return text;
  }
}
