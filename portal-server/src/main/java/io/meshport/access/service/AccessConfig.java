package io.meshport.access.service;

import io.meshport.platform.config.Settings;
import java.time.Duration;

/**
 * How long access waits for things.
 *
 * @param interval how often grants are looked at for what time makes due
 * @param verification how often all grants are compared with Keycloak
 * @param patience how long Keycloak may take before an unfinished step is queued again
 * @param retryFirst the first pause after Keycloak failed; it doubles each time
 * @param retryLongest the longest pause after Keycloak failed
 * @param lapse how long a request may wait for its decision
 */
public record AccessConfig(
    Duration interval,
    Duration verification,
    Duration patience,
    Duration retryFirst,
    Duration retryLongest,
    Duration lapse) {
  /** What holds where nothing is set. */
  public static final AccessConfig DEFAULT =
      new AccessConfig(
          Duration.ofSeconds(10),
          Duration.ofHours(1),
          Duration.ofMinutes(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofDays(30));

  /** Reads {@code meshport.access.*}; durations are written as ISO 8601 has them, PT10S. */
  public static AccessConfig read(Settings settings) {
    return new AccessConfig(
        settings.duration("meshport.access.expiry.interval", DEFAULT.interval),
        settings.duration("meshport.access.verification.interval", DEFAULT.verification),
        settings.duration("meshport.access.patience", DEFAULT.patience),
        settings.duration("meshport.access.retry.first", DEFAULT.retryFirst),
        settings.duration("meshport.access.retry.longest", DEFAULT.retryLongest),
        settings.duration("meshport.access.lapse", DEFAULT.lapse));
  }

  /** How long to wait after so many failures in a row. */
  public Duration pauseAfter(int failures) {
    int doublings = Math.min(failures, 16);
    Duration pause = retryFirst.multipliedBy(1L << doublings);
    return pause.compareTo(retryLongest) < 0 ? pause : retryLongest;
  }
}
