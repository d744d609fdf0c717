package io.meshport.platform.schedule;

import io.meshport.platform.config.WorkerConfig;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does jobs again and again, on every server that has their role. Servers with the same role do
 * them side by side: what must be done by one of them, a job claims for itself.
 */
@Singleton
public class PeriodicJobs {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicJobs.class);

  private final WorkerConfig workers;
  private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public PeriodicJobs(WorkerConfig workers) {
    this.workers = workers;
  }

  /** A piece of work that may fail, for then it is done again later. */
  @FunctionalInterface
  public interface Job {
    /** Does what is due. */
    void run() throws Exception;

    /** Takes one due thing after another until none is left, or until so many were taken. */
    static Job each(int most, BooleanSupplier takeNext) {
      return () -> {
        int taken = 0;
        while (taken < most && takeNext.getAsBoolean()) {
          taken++;
        }
      };
    }
  }

  /**
   * Has a job done for the first time after a pause, and again as long after its end; not at all
   * where the server lacks the role.
   *
   * @param role name of the worker in {@code meshport.workers}
   * @param what the job is, for the log
   */
  public void every(Duration pause, String role, String what, Job job) {
    if (!workers.runs(role)) {
      return;
    }
    if (executor == null) {
      throw new IllegalStateException("The server offers no scheduler to its applications");
    }
    long millis = pause.toMillis();
    running.add(
        executor.scheduleWithFixedDelay(
            () -> attempt(what, job), millis, millis, TimeUnit.MILLISECONDS));
  }

  // An exception would end the schedule for good; the next round may find the database again.
  static void attempt(String what, Job job) {
    try {
      job.run();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      LOG.warn("The {} failed and is repeated later", what, failure);
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(job -> job.cancel(false));
  }
}
