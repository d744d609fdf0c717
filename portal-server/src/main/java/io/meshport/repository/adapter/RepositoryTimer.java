package io.meshport.repository.adapter;

import io.meshport.platform.schedule.PeriodicJobs;
import io.meshport.repository.adapter.store.RepositoryCare;
import io.meshport.repository.model.RepositoryConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Has repositories looked after, on every server that has the role. */
@Singleton
public class RepositoryTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "repository-care";

  private final RepositoryCare care;
  private final RepositoryConfig config;
  private final PeriodicJobs jobs;

  @Inject
  public RepositoryTimer(RepositoryCare care, RepositoryConfig config, PeriodicJobs jobs) {
    this.care = care;
    this.config = config;
    this.jobs = jobs;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    jobs.every(config.interval(), NAME, "care of repositories", care::tick);
  }
}
