package io.meshport.platform.outbox.adapter;

import io.meshport.platform.config.WorkerConfig;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread a consumer: lease, act, settle, and wait for the bell. */
@Singleton
public class OutboxWorkers {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorkers.class);
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 2_000;

  private final Instance<OutboxConsumer> consumers;
  private final OutboxQueue queue;
  private final OutboxWakeUp wakeUp;
  private final WorkerConfig config;
  private final List<Thread> threads = new ArrayList<>();

  @Resource private @Nullable ManagedThreadFactory threadFactory;

  @Inject
  public OutboxWorkers(
      Instance<OutboxConsumer> consumers,
      OutboxQueue queue,
      OutboxWakeUp wakeUp,
      WorkerConfig config) {
    this.consumers = consumers;
    this.queue = queue;
    this.wakeUp = wakeUp;
    this.config = config;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    for (OutboxConsumer consumer : consumers) {
      if (config.runs(consumer.name())) {
        start("outbox-" + consumer.name(), () -> work(consumer));
      }
    }
    if (!threads.isEmpty()) {
      start("outbox-wake-up", wakeUp::listen);
    }
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

  private void work(OutboxConsumer consumer) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (!deliver(consumer)) {
          wakeUp.await(consumer.name(), POLL_MILLIS);
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failure) {
        LOG.warn("Worker {} could not reach its queue: {}", consumer.name(), failure.toString());
        rest();
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Leases and handles one batch; says whether there was any. */
  private boolean deliver(OutboxConsumer consumer) {
    UUID claim = UUID.randomUUID();
    List<OutboxMessage> batch = queue.claim(consumer, LEASE, claim);
    List<Outcome> outcomes = Delivery.to(consumer, batch);
    queue.settle(consumer.name(), claim, batch, outcomes);
    for (int i = 0; i < batch.size(); i++) {
      report(consumer, batch.get(i), outcomes.get(i));
    }
    return !batch.isEmpty();
  }

  private static void report(OutboxConsumer consumer, OutboxMessage message, Outcome outcome) {
    if (outcome instanceof Outcome.Poison poison) {
      LOG.error(
          "{} set {} {} aside: {}",
          consumer.name(),
          message.type(),
          message.eventId(),
          poison.reason());
    } else if (outcome instanceof Outcome.Retry retry) {
      LOG.info("{} will retry {}: {}", consumer.name(), message.type(), retry.reason());
    }
  }

  @PreDestroy
  void stop() {
    threads.forEach(Thread::interrupt);
  }
}
