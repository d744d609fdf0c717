package io.meshport.scaffolder.service.template;

import io.meshport.platform.config.Settings;
import java.time.Duration;

/**
 * How templates are read from repositories and kept.
 *
 * @param interval how often each source is read
 * @param longest the longest pause after a source could not be read; the pause doubles until then
 * @param keep how long a revision is kept that is not offered any more and that no task uses
 */
public record TemplateConfig(Duration interval, Duration longest, Duration keep) {
  /** What holds where nothing is set. */
  public static final TemplateConfig DEFAULT =
      new TemplateConfig(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(7));

  /** Reads {@code meshport.templates.*}; durations are written as ISO 8601 has them, PT5M. */
  public static TemplateConfig read(Settings settings) {
    return new TemplateConfig(
        settings.duration("meshport.templates.interval", DEFAULT.interval),
        settings.duration("meshport.templates.retry.longest", DEFAULT.longest),
        settings.duration("meshport.templates.keep", DEFAULT.keep));
  }

  /** How long to wait after so many looks in a row failed. */
  public Duration pauseAfter(int failures) {
    if (failures == 0) {
      return interval;
    }
    Duration pause = interval.multipliedBy(1L << Math.min(failures, 16));
    Duration most = longest.compareTo(interval) < 0 ? interval : longest;
    return pause.compareTo(most) < 0 ? pause : most;
  }
}
