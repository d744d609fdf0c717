package io.meshport.bench;

import io.meshport.local.Component;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Ends the portal in the middle of a step of a template. Some steps take a few milliseconds, so the
 * portal is held first, and killed only when the database still shows the step as begun and
 * unfinished; else it goes on unharmed.
 */
final class StepAmbush {

  /** What the portal has sent already, the database may still be carrying out. */
  private static final long SETTLED_MILLIS = 100;

  private static final String STANDING =
      """
      select count(*) filter (where status = 'PROCESSING'),
        count(*) filter (where status in ('PENDING', 'PROCESSING'))
      from scaffolder_task_step where step_id = ? and task_id = any (?::uuid[])
      """;

  private final ChaosStack stack;

  StepAmbush(ChaosStack stack) {
    this.stack = stack;
  }

  /**
   * Waits for one of the runs to be in the step.
   *
   * @return whether the portal died in it; false when all runs got past it
   */
  boolean strike(String step, List<String> tasks) {
    try (Connection database = stack.database();
        PreparedStatement look = database.prepareStatement(STANDING)) {
      look.setString(1, step);
      look.setString(2, "{" + String.join(",", tasks) + "}");
      Outcome outcome;
      do {
        outcome = attempt(look);
      } while (outcome == Outcome.TOO_LATE);
      return outcome == Outcome.STRUCK;
    } catch (SQLException broken) {
      throw new IllegalStateException(STANDING, broken);
    }
  }

  private enum Outcome {
    STRUCK,
    TOO_LATE,
    NOBODY_COMES
  }

  private Outcome attempt(PreparedStatement look) throws SQLException {
    long portal = stack.servers().pid(Component.PORTAL).orElseThrow();
    try (StopSignal signal = new StopSignal(portal)) {
      if (!somebodyIsInside(look)) {
        return Outcome.NOBODY_COMES;
      }
      signal.send();
      pause();
      if (look(look).inside() > 0) {
        stack.servers().kill(Component.PORTAL);
        return Outcome.STRUCK;
      }
      signal.takeBack();
      return Outcome.TOO_LATE;
    }
  }

  private static boolean somebodyIsInside(PreparedStatement look) throws SQLException {
    Standing seen = look(look);
    while (seen.inside() == 0 && seen.ahead() > 0) {
      seen = look(look);
    }
    return seen.inside() > 0;
  }

  /** How many runs are in the step, and how many are in it or before it. */
  private record Standing(int inside, int ahead) {}

  private static Standing look(PreparedStatement look) throws SQLException {
    try (ResultSet counts = look.executeQuery()) {
      counts.next();
      return new Standing(counts.getInt(1), counts.getInt(2));
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(SETTLED_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
