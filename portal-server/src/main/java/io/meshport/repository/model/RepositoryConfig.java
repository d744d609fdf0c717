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
  /** Reads the settings; refuses those that make no sense, by name. */
  public static RepositoryConfig read(Settings settings) {
    return new RepositoryConfig(
        (long) number(settings, "meshport.repository.megabytes", 100) << 20,
        (long) number(settings, "meshport.repository.push.megabytes", 15) << 20,
        settings.duration("meshport.repository.timeout", Duration.ofMinutes(2)),
        number(settings, "meshport.repository.packs", 20),
        settings.duration("meshport.repository.interval", Duration.ofMinutes(1)));
  }

  private static int number(Settings settings, String key, int otherwise) {
    String text = settings.optional(key).orElse(Integer.toString(otherwise));
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1) {
      throw new IllegalStateException(
          "The setting " + key + " is no number from 1 to 99999: " + text);
    }
    return number;
  }
}
