package io.meshport.contract.adapter.git;

import io.meshport.contract.service.git.GitConfig;
import io.meshport.contract.service.git.SourceChecker;
import io.meshport.platform.config.WorkerConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for due repositories every other second, on every server that has the role. */
@Singleton
public class ContractSourceTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "contract-sources";

  private static final Logger LOG = LoggerFactory.getLogger(ContractSourceTimer.class);
  private static final int SECONDS = 2;
  // A repository that keeps one of them waiting does not hold up all others.
  private static final int AT_ONCE = 2;
  private static final int MOST_IN_A_ROW = 50;

  private final SourceChecker checker;
  private final GitConfig config;
  private final WorkerConfig workers;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public ContractSourceTimer(SourceChecker checker, GitConfig config, WorkerConfig workers) {
    this.checker = checker;
    this.config = config;
    this.workers = workers;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    LOG.info("{}", config);
    if (!workers.runs(NAME)) {
      return;
    }
    if (executor == null) {
      throw new IllegalStateException("The server offers no scheduler to its applications");
    }
    for (int i = 0; i < AT_ONCE; i++) {
      running.add(
          executor.scheduleWithFixedDelay(this::tick, SECONDS + i, SECONDS, TimeUnit.SECONDS));
    }
  }

  // An exception would end the schedule for good; the next round may find the database again.
  private void tick() {
    try {
      int looked = 0;
      while (looked < MOST_IN_A_ROW && checker.checkNext()) {
        looked++;
      }
    } catch (RuntimeException failure) {
      LOG.warn("A look at a repository failed and is repeated later", failure);
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.cancel(false));
  }
}
