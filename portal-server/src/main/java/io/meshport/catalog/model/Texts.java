package io.meshport.catalog.model;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What texts of people must be: there where they are needed, and not endless. */
final class Texts {
  static final int TITLE = 120;
  static final int DESCRIPTION = 4_000;
  static final int GUIDE = 20_000;

  private Texts() {}

  static String required(@Nullable String text, String pointer, int longest) {
    String clean = optional(text, pointer, longest);
    if (clean.isEmpty()) {
      throw refused(pointer, "must not be empty");
    }
    return clean;
  }

  static String optional(@Nullable String text, String pointer, int longest) {
    String clean = text == null ? "" : text.strip();
    if (clean.length() > longest) {
      throw refused(pointer, "must not be longer than " + longest + " characters");
    }
    // PostgreSQL keeps no NUL, and nobody means one.
    if (clean.indexOf('\0') >= 0) {
      throw refused(pointer, "must not hold the character NUL");
    }
    return clean;
  }

  static PortalException refused(String pointer, String message) {
    return new PortalException(
        ProblemType.INVALID_INPUT,
        pointer + " " + message,
        List.of(Violation.at(pointer, message)));
  }
}
