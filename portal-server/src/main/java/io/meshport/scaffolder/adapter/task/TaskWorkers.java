package io.meshport.scaffolder.adapter.task;

import io.meshport.platform.config.WorkerConfig;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.adapter.task.RunningTask.Reason;
import io.meshport.scaffolder.model.run.RunStopped;
import io.meshport.scaffolder.model.task.Claim;
import io.meshport.scaffolder.service.task.RunLedger;
import io.meshport.scaffolder.service.task.ScaffolderConfig;
import io.meshport.scaffolder.service.task.TaskLeftovers;
import io.meshport.scaffolder.service.task.TaskRunner;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some threads that run tasks: claim, run, and wait for the bell. One more shows that they live,
 * and stops whatever is overdue or was lost to another server, and another drops what ended tasks
 * left behind.
 */
@Singleton
public class TaskWorkers {
  /** Name in {@code meshport.workers}. */
  static final String NAME = "scaffolder";

  private static final Logger LOG = LoggerFactory.getLogger(TaskWorkers.class);
  private static final long POLL_MILLIS = 1_000;
  private static final long TIDY_MILLIS = 3_600_000;

  private final TaskRunner runner;
  private final RunLedger ledger;
  private final TaskLeftovers leftovers;
  private final ScaffolderConfig config;
  private final WorkerConfig workers;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);
  private final Queue<RunningTask> running = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  @Resource private @Nullable ManagedThreadFactory threadFactory;

  @Inject
  public TaskWorkers(
      TaskRunner runner,
      RunLedger ledger,
      TaskLeftovers leftovers,
      ScaffolderConfig config,
      WorkerConfig workers,
      Clock clock) {
    this.runner = runner;
    this.ledger = ledger;
    this.leftovers = leftovers;
    this.config = config;
    this.workers = workers;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (!workers.runs(NAME)) {
      return;
    }
    for (int i = 1; i <= config.workers(); i++) {
      start("scaffolder-" + i, this::work);
    }
    start("scaffolder-heart", this::watch);
    start("scaffolder-tidy", this::tidy);
  }

  private void start(String name, Runnable loop) {
    if (threadFactory == null) {
      throw new IllegalStateException("The server offers no threads to its applications");
    }
    Thread thread = threadFactory.newThread(loop);
    thread.setName(name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  /** There may be something to do. */
  void wake() {
    if (bell.availablePermits() < config.workers()) {
      bell.release();
    }
  }

  /** A task is to be stopped at once, if it runs here. */
  void stop(TaskId task) {
    running.stream()
        .filter(one -> one.claim().task().equals(task))
        .forEach(one -> one.stop(Reason.LOST));
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Optional<Claim> claim = ledger.claim();
        if (claim.isPresent()) {
          run(claim.get());
        } else {
          bell.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failure) {
        LOG.warn("A worker could not reach its tasks: {}", failure.toString());
        rest(POLL_MILLIS);
      }
    }
  }

  private void run(Claim claim) throws InterruptedException {
    RunningTask task = new RunningTask(claim, clock.instant().plus(ledger.timeLeft(claim)));
    running.add(task);
    boolean unfinished = true;
    RuntimeException failure = null;
    try {
      runner.run(claim);
      unfinished = false;
    } catch (InterruptedException stopped) {
      LOG.debug("Task {} was stopped", claim.task());
    } catch (RunStopped lost) {
      LOG.debug("Task {} is somebody else's now", claim.task());
    } catch (RuntimeException bad) {
      failure = bad;
    } finally {
      running.remove(task);
      Reason reason = task.done();
      if (unfinished) {
        settle(claim, reason, failure);
      }
    }
  }

  // Whatever is not settled here, because the database is away, another server takes over later.
  private void settle(Claim claim, @Nullable Reason reason, @Nullable RuntimeException failure)
      throws InterruptedException {
    if (reason == Reason.LOST) {
      return;
    }
    if (reason == Reason.TIMED_OUT) {
      ledger.fail(claim, "It was worked on for longer than " + config.timeout());
      return;
    }
    if (reason == Reason.SHUTDOWN) {
      boolean interrupted = Thread.interrupted();
      ledger.release(claim);
      if (interrupted) {
        throw new InterruptedException();
      }
      return;
    }
    LOG.warn("Task {} broke off and is tried again", claim.task(), failure);
    ledger.breakOff(claim);
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      for (RunningTask task : running) {
        look(task);
      }
      rest(ScaffolderConfig.HEARTBEAT.toMillis());
    }
  }

  private void look(RunningTask task) {
    try {
      if (task.isOverdue(clock.instant())) {
        task.stop(Reason.TIMED_OUT);
      } else if (!ledger.beat(task.claim())) {
        task.stop(Reason.LOST);
      }
    } catch (RuntimeException away) {
      LOG.warn("No sign of life could be given for {}: {}", task.claim().task(), away.toString());
    }
  }

  private void tidy() {
    while (!Thread.currentThread().isInterrupted()) {
      rest(dropSome() ? POLL_MILLIS : TIDY_MILLIS);
    }
  }

  private boolean dropSome() {
    try {
      return leftovers.drop();
    } catch (RuntimeException away) {
      LOG.warn("What tasks left behind could not be dropped: {}", away.toString());
      return false;
    }
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.stop(Reason.SHUTDOWN));
    threads.forEach(Thread::interrupt);
  }
}
