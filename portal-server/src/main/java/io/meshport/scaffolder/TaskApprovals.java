package io.meshport.scaffolder;

import io.meshport.identity.Person;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions of running tasks to humans. An action asks, gives its thread back by {@link
 * ActionResult.Waiting}, and looks for the decision whenever it is asked again; a decision wakes
 * the task at once.
 */
public interface TaskApprovals {
  /** Asks; the same question of the same step is asked once only, however often this is called. */
  void ask(TaskId task, String step, ApprovalQuestion question);

  /** What was decided on the question of a step; nothing while it is open or was never asked. */
  Optional<Decision> decision(TaskId task, String step);

  /**
   * What a human decided.
   *
   * @param approved whether the task may go on
   * @param by who decided
   * @param at when
   * @param comment what they said; a denial always says why
   */
  record Decision(boolean approved, Person by, Instant at, @Nullable String comment) {}
}
