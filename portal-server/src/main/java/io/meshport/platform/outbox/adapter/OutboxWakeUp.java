package io.meshport.platform.outbox.adapter;

import io.meshport.platform.persistence.DatabaseListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the workers of this server when a transaction of any server left them work (LISTEN/NOTIFY).
 *
 * <p>It is a hint that makes them quick; without it they find their work by looking every so often.
 */
@Singleton
public class OutboxWakeUp {
  static final String CHANNEL = "meshport_outbox";

  private final DatabaseListener listener;
  private final ConcurrentMap<String, Semaphore> bells = new ConcurrentHashMap<>();

  @Inject
  public OutboxWakeUp(DatabaseListener listener) {
    this.listener = listener;
  }

  /** Waits for work of a consumer, but not longer than the given time. */
  void await(String consumer, long millis) throws InterruptedException {
    Semaphore bell = bell(consumer);
    if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /** Listens until the thread is interrupted; a lost connection is made again. */
  void listen() {
    listener.listen(CHANNEL, this::ringAll, consumer -> bell(consumer).release());
  }

  // What was committed while nobody listened must be looked for.
  private void ringAll() {
    bells.values().forEach(Semaphore::release);
  }

  private Semaphore bell(String consumer) {
    return bells.computeIfAbsent(consumer, name -> new Semaphore(0));
  }
}
