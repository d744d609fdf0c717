package io.meshport.platform.outbox.adapter;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The growing pause between deliveries of the same message: half a second, doubled, 15 s at most.
 */
final class Backoff {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 15_000;
  private static final int LAST_DOUBLING = 5;

  private Backoff() {}

  /** The pause after the given attempt, with a quarter of jitter so that workers do not march. */
  static Duration after(int attempt) {
    int doublings = Math.min(Math.max(attempt - 1, 0), LAST_DOUBLING);
    long millis = Math.min(FIRST_MILLIS << doublings, LONGEST_MILLIS);
    long jitter = ThreadLocalRandom.current().nextLong(millis / 4 + 1);
    return Duration.ofMillis(millis - jitter);
  }
}
