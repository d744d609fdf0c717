package io.meshport.repository.adapter;

import io.meshport.platform.config.WorkerConfig;
import io.meshport.repository.adapter.store.RepositoryCare;
import io.meshport.repository.model.RepositoryConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has repositories looked after, on every server that has the role. */
@Singleton
public class RepositoryTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "repository-care";

  private static final Logger LOG = LoggerFactory.getLogger(RepositoryTimer.class);

  private final RepositoryCare care;
  private final RepositoryConfig config;
  private final WorkerConfig workers;
  private @Nullable ScheduledFuture<?> running;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public RepositoryTimer(RepositoryCare care, RepositoryConfig config, WorkerConfig workers) {
    this.care = care;
    this.config = config;
    this.workers = workers;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (!workers.runs(NAME)) {
      return;
    }
    if (executor == null) {
      throw new IllegalStateException("The server offers no scheduler to its applications");
    }
    long millis = config.interval().toMillis();
    running = executor.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  // An exception would end the schedule for good; the next round may find the database again.
  private void tick() {
    try {
      care.tick();
    } catch (IOException | RuntimeException failure) {
      LOG.warn("The care of repositories failed and is repeated later", failure);
    }
  }

  @PreDestroy
  void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }
}
