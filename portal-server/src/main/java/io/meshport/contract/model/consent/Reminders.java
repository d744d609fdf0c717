package io.meshport.contract.model.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When consumers are reminded of an end: 30, 7 and 1 days before it, each once. After a downtime
 * only the nearest one is sent, and what was due when the end was announced is not sent again.
 */
public final class Reminders {
  private static final List<Integer> DAYS = List.of(1, 7, 30);

  private Reminders() {}

  /** The smallest number of days whose moment has come; none long before the end and after it. */
  public static Optional<Integer> reached(Instant end, Instant now) {
    if (!now.isBefore(end)) {
      return Optional.empty();
    }
    return DAYS.stream()
        .filter(days -> !now.isBefore(end.minus(Duration.ofDays(days))))
        .findFirst();
  }

  /**
   * The reminder to send now.
   *
   * @param told the number of days of the last one, if there was one
   */
  public static Optional<Integer> due(Instant end, @Nullable Integer told, Instant now) {
    return reached(end, now).filter(days -> told == null || days < told);
  }
}
