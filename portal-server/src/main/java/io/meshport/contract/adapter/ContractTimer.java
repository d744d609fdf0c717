package io.meshport.contract.adapter;

import io.meshport.contract.service.consent.ContractClockwork;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.platform.config.WorkerConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what time makes due on contract versions, on every server that has the role. */
@Singleton
public class ContractTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "contract-notices";

  private static final Logger LOG = LoggerFactory.getLogger(ContractTimer.class);

  private final ContractClockwork clockwork;
  private final NoticeConfig config;
  private final WorkerConfig workers;
  private @Nullable ScheduledFuture<?> running;

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public ContractTimer(ContractClockwork clockwork, NoticeConfig config, WorkerConfig workers) {
    this.clockwork = clockwork;
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
      clockwork.tick();
    } catch (RuntimeException failure) {
      LOG.warn("The clockwork of contracts failed and is repeated later", failure);
    }
  }

  @PreDestroy
  void stop() {
    if (running != null) {
      running.cancel(false);
    }
  }
}
