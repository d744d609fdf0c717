package io.meshport.scaffolder.service.task;

import io.meshport.platform.config.Settings;
import java.time.Duration;

/**
 * How many dry runs one server does at once, and how long each may take.
 *
 * @param timeout how long one may take in all
 * @param perUser how many of one person there may be
 * @param all how many there may be
 */
public record DryRunConfig(Duration timeout, int perUser, int all) {
  /** What holds where nothing is set. */
  public static final DryRunConfig DEFAULT = new DryRunConfig(Duration.ofSeconds(30), 4, 16);

  /** Reads {@code meshport.scaffolder.dry.*}. */
  public static DryRunConfig read(Settings settings) {
    return new DryRunConfig(
        settings.duration("meshport.scaffolder.dry.run.timeout", DEFAULT.timeout),
        settings.number("meshport.scaffolder.dry.runs.per.user", DEFAULT.perUser, 1_000),
        settings.number("meshport.scaffolder.dry.runs", DEFAULT.all, 1_000));
  }
}
