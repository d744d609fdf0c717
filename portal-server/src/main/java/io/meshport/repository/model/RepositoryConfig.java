package io.meshport.repository.model;

import io.meshport.platform.config.Settings;
import java.time.Duration;

/**
 * How much the Git host may take.
 *
 * @param repositoryBytes the largest repository
 * @param pushBytes the largest push, and the largest file in one
 * @param timeout the longest that one exchange with Git may take in all
 * @param packs from how many packs on a repository is tidied up
 * @param interval how often is looked for such repositories
 */
public record RepositoryConfig(
    long repositoryBytes, long pushBytes, Duration timeout, int packs, Duration interval) {
  private static final int MOST = 99_999;

  /** Reads the settings; refuses those that make no sense, by name. */
  public static RepositoryConfig read(Settings settings) {
    return new RepositoryConfig(
        (long) settings.number("meshport.repository.megabytes", 100, MOST) << 20,
        (long) settings.number("meshport.repository.push.megabytes", 15, MOST) << 20,
        settings.duration("meshport.repository.timeout", Duration.ofMinutes(2)),
        settings.number("meshport.repository.packs", 20, MOST),
        settings.duration("meshport.repository.interval", Duration.ofMinutes(1)));
  }
}
