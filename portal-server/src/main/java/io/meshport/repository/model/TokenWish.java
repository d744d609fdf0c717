package io.meshport.repository.model;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A token as a person asks for it.
 *
 * @param name what they will know it by, 1 to 80 characters
 * @param days for how many days it holds, 1 to 365
 * @param write whether it may push
 */
public record TokenWish(String name, int days, boolean write) {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_DAYS = 365;

  /** Refuses what breaks a rule, all at once, as INVALID_INPUT. */
  public TokenWish {
    name = name.strip();
    List<Violation> wrong = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      wrong.add(Violation.at("/name", "must have 1 to " + LONGEST_NAME + " characters"));
    }
    if (days < 1 || days > MOST_DAYS) {
      wrong.add(Violation.at("/expiresInDays", "must be 1 to " + MOST_DAYS));
    }
    if (!wrong.isEmpty()) {
      throw new PortalException(
          ProblemType.INVALID_INPUT, "The token cannot be made like this", wrong);
    }
  }
}
