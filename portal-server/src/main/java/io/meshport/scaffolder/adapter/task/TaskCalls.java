package io.meshport.scaffolder.adapter.task;

import io.meshport.platform.persistence.DatabaseListener;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.service.task.TaskFeed;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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

/** Hears what servers call to each other about tasks, and passes it to workers and followers. */
@Singleton
public class TaskCalls {
  private static final Logger LOG = LoggerFactory.getLogger(TaskCalls.class);
  private static final long BEAT_SECONDS = 15;

  private final DatabaseListener listener;
  private final TaskWorkers workers;
  private final TaskFeed feed;
  private @Nullable Thread thread;
  private @Nullable ScheduledFuture<?> beat;

  @Resource private @Nullable ManagedThreadFactory threadFactory;
  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public TaskCalls(DatabaseListener listener, TaskWorkers workers, TaskFeed feed) {
    this.listener = listener;
    this.workers = workers;
    this.feed = feed;
  }

  // Every server listens, also one without workers: people may follow any task on any server.
  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (threadFactory == null || executor == null) {
      throw new IllegalStateException("The server offers no threads to its applications");
    }
    Thread ear = threadFactory.newThread(this::listen);
    ear.setName("scaffolder-calls");
    ear.setDaemon(true);
    ear.start();
    thread = ear;
    beat =
        executor.scheduleWithFixedDelay(
            () -> guard(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  private void listen() {
    listener.listen(PostgresqlTaskSignals.CHANNEL, this::connected, this::heard);
  }

  private void connected() {
    workers.wake();
    elsewhere(feed::ringAll);
  }

  private void heard(String words) {
    if (words.equals(PostgresqlTaskSignals.WORK)) {
      workers.wake();
    } else if (words.startsWith(PostgresqlTaskSignals.STOP)) {
      workers.stop(TaskId.parse(words.substring(PostgresqlTaskSignals.STOP.length())));
    } else if (words.startsWith(PostgresqlTaskSignals.EVENT)) {
      TaskId task = TaskId.parse(words.substring(PostgresqlTaskSignals.EVENT.length()));
      if (feed.isFollowed(task)) {
        elsewhere(() -> feed.ring(task));
      }
    }
  }

  // A follower on a slow line must not keep the others from hearing.
  private void elsewhere(Runnable delivery) {
    if (executor != null) {
      executor.execute(() -> guard(delivery));
    }
  }

  private void beat() {
    feed.beat();
    feed.ringAll();
  }

  private static void guard(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.warn("Events of tasks could not be passed on: {}", failure.toString());
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
    if (beat != null) {
      beat.cancel(false);
    }
  }
}
