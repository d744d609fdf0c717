package io.meshport.contract.service.git;

import io.meshport.platform.config.Settings;
import io.meshport.platform.git.RemoteConfig;
import java.time.Duration;
import java.util.UUID;

/**
 * How contracts are read from repositories.
 *
 * @param interval how often each source is looked at
 * @param longest the longest pause after a repository did not answer; the pause doubles until then
 * @param remote which repositories are read at all
 */
public record GitConfig(Duration interval, Duration longest, RemoteConfig remote) {

  /** What holds where nothing is set: no host is read. */
  public static final GitConfig DEFAULT =
      new GitConfig(Duration.ofMinutes(5), Duration.ofHours(1), RemoteConfig.DEFAULT);

  /** Reads {@code meshport.git.*}; durations are written as ISO 8601 has them, PT5M. */
  public static GitConfig read(Settings settings, RemoteConfig remote) {
    return new GitConfig(
        settings.duration("meshport.git.interval", DEFAULT.interval),
        settings.duration("meshport.git.retry.longest", DEFAULT.longest),
        remote);
  }

  /** How long to wait after so many looks in a row found nobody; sources are spread a little. */
  public Duration pauseAfter(int failures, UUID sourceId) {
    Duration pause = interval.multipliedBy(1L << Math.min(failures, 16));
    Duration bounded =
        failures == 0 || pause.compareTo(longest) < 0 ? pause : max(longest, interval);
    // From 9/10 to 11/10, always the same for one source: they do not all knock at once.
    long tenths = 90L + Math.floorMod(sourceId.hashCode(), 21);
    return bounded.multipliedBy(tenths).dividedBy(100);
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** How long a claimed source is left alone: longer than a look can take. */
  public Duration patience() {
    return remote.timeout().multipliedBy(2).plusSeconds(30);
  }

  @Override
  public String toString() {
    return remote + " every " + interval;
  }
}
