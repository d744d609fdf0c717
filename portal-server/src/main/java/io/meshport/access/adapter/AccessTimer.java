package io.meshport.access.adapter;

import io.meshport.access.service.AccessClockwork;
import io.meshport.access.service.AccessConfig;
import io.meshport.access.service.GrantVerifier;
import io.meshport.access.service.VerificationReport;
import io.meshport.platform.config.WorkerConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what time makes due, and the comparison with Keycloak, on every server that has the role.
 */
@Singleton
public class AccessTimer {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTimer.class);

  private final AccessClockwork clockwork;
  private final GrantVerifier verifier;
  private final AccessConfig config;
  private final WorkerConfig workers;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();
  private final AtomicLong drifted = new AtomicLong();
  private final AtomicLong phantoms = new AtomicLong();

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public AccessTimer(
      AccessClockwork clockwork,
      GrantVerifier verifier,
      AccessConfig config,
      WorkerConfig workers,
      MetricRegistry metrics) {
    this.clockwork = clockwork;
    this.verifier = verifier;
    this.config = config;
    this.workers = workers;
    metrics.gauge("meshport_access_drifted_grants", drifted, AtomicLong::get);
    metrics.gauge("meshport_access_phantom_grants", phantoms, AtomicLong::get);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (workers.runs(GrantConsumer.NAME)) {
      every(config.interval(), "clockwork", clockwork::tick);
      every(config.verification(), "verification", this::verify);
    }
  }

  private void every(Duration interval, String what, Runnable task) {
    if (executor == null) {
      throw new IllegalStateException("The server offers no scheduler to its applications");
    }
    long millis = interval.toMillis();
    running.add(
        executor.scheduleWithFixedDelay(
            () -> guard(what, task), millis, millis, TimeUnit.MILLISECONDS));
  }

  // An exception would end the schedule for good; the next round may find the database again.
  private static void guard(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failure) {
      LOG.warn("The {} of access failed and is repeated later", what, failure);
    }
  }

  private void verify() {
    VerificationReport report = verifier.verifyAll();
    drifted.set(report.drifted());
    phantoms.set(report.phantoms().size());
    LOG.info(
        "Compared grants with Keycloak: {} active, {} drifted, {} phantoms",
        report.checked(),
        report.drifted(),
        report.phantoms().size());
    report
        .phantoms()
        .forEach(phantom -> LOG.error("Keycloak holds {} although no grant says so", phantom));
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.cancel(false));
  }
}
