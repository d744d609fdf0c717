package io.meshport.scaffolder.service.task;

import io.meshport.platform.config.Settings;
import java.time.Duration;

/**
 * How many tasks there may be, and how long they may take.
 *
 * @param workers how many tasks one server runs at once
 * @param tasksPerUser how many unfinished tasks one person may have
 * @param tasks how many unfinished tasks there may be in all
 * @param timeout how long a task may be worked on, waiting not counted
 * @param patience how long one step may wait for something outside
 * @param keep how long after its end a failed or cancelled task keeps its files and can be retried
 */
public record ScaffolderConfig(
    int workers, int tasksPerUser, int tasks, Duration timeout, Duration patience, Duration keep) {
  /** How often a worker shows that it lives. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** How long a worker may be silent before another one takes its task. */
  public static final Duration SILENCE = Duration.ofSeconds(20);

  /** What holds where nothing is set. */
  public static final ScaffolderConfig DEFAULT =
      new ScaffolderConfig(
          4, 10, 500, Duration.ofHours(24), Duration.ofDays(30), Duration.ofDays(7));

  /** Reads {@code meshport.scaffolder.*}. */
  public static ScaffolderConfig read(Settings settings) {
    return new ScaffolderConfig(
        settings.number("meshport.scaffolder.workers", DEFAULT.workers, 64),
        settings.number("meshport.scaffolder.tasks.per.user", DEFAULT.tasksPerUser, 10_000),
        settings.number("meshport.scaffolder.tasks", DEFAULT.tasks, 100_000),
        settings.duration("meshport.scaffolder.timeout", DEFAULT.timeout),
        settings.duration("meshport.scaffolder.patience", DEFAULT.patience),
        settings.duration("meshport.scaffolder.keep", DEFAULT.keep));
  }
}
