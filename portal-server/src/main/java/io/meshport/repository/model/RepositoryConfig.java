package io.meshport.repository.model;

import io.meshport.platform.config.Settings;
import java.time.Duration;
import java.time.format.DateTimeParseException;

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
        duration(settings, "meshport.repository.timeout", "PT2M"),
        number(settings, "meshport.repository.packs", 20),
        duration(settings, "meshport.repository.interval", "PT1M"));
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

  private static Duration duration(Settings settings, String key, String otherwise) {
    String text = settings.optional(key).orElse(otherwise);
    try {
      Duration duration = Duration.parse(text);
      if (duration.compareTo(Duration.ZERO) > 0) {
        return duration;
      }
    } catch (DateTimeParseException noDuration) {
      throw new IllegalStateException("The setting " + key + " is no duration", noDuration);
    }
    throw new IllegalStateException("The setting " + key + " is not longer than nothing: " + text);
  }
}
