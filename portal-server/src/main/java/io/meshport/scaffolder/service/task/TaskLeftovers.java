package io.meshport.scaffolder.service.task;

import io.meshport.scaffolder.model.task.WorkspaceStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets what failed and cancelled tasks left behind, once nobody may retry them any more. */
@Singleton
@Transactional
public class TaskLeftovers {
  /** How many tasks one transaction takes; the files of each are up to 25 MB. */
  static final int BATCH = 50;

  private final WorkspaceStore workspaces;
  private final ScaffolderConfig config;
  private final Clock clock;

  @Inject
  public TaskLeftovers(WorkspaceStore workspaces, ScaffolderConfig config, Clock clock) {
    this.workspaces = workspaces;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Drops the oldest of it.
   *
   * @return whether there may be more
   */
  public boolean drop() {
    return workspaces.dropEnded(clock.instant().minus(config.keep()), BATCH) == BATCH;
  }
}
