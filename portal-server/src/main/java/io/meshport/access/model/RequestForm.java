package io.meshport.access.model;

import io.meshport.catalog.PortKey;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param port the output port
 * @param subjectType what kind of subject shall get access
 * @param subjectId which one
 * @param purpose what the data is needed for
 * @param durationDays for how long, 1 to 365 days
 */
public record RequestForm(
    PortKey port, SubjectType subjectType, String subjectId, String purpose, int durationDays) {
  /** The longest time that can be asked for. */
  public static final int MAX_DAYS = 365;

  /** The longest purpose or reason. */
  public static final int MAX_TEXT = 2000;

  public RequestForm {
    purpose = purpose.strip();
    List<Violation> broken = new ArrayList<>();
    check(broken, !subjectId.isBlank(), "/subject/id", "names the subject");
    check(
        broken,
        !purpose.isEmpty() && purpose.length() <= MAX_TEXT,
        "/purpose",
        "says in 1 to 2000 characters what the data is needed for");
    check(broken, isDuration(durationDays), "/durationDays", "is 1 to 365 days");
    if (!broken.isEmpty()) {
      throw new PortalException(ProblemType.INVALID_INPUT, "The request breaks a rule", broken);
    }
  }

  /** Whether access can be asked for or given for so many days. */
  public static boolean isDuration(@Nullable Integer days) {
    return days != null && days >= 1 && days <= MAX_DAYS;
  }

  private static void check(List<Violation> broken, boolean holds, String pointer, String rule) {
    if (!holds) {
      broken.add(Violation.at(pointer, rule));
    }
  }
}
