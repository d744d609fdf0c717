package io.meshport.platform.outbox.adapter;

import io.meshport.platform.config.DatabaseConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the workers of this server when a transaction of any server left them work (LISTEN/NOTIFY).
 *
 * <p>It is a hint that makes them quick; without it they find their work by looking every so often.
 */
@Singleton
public class OutboxWakeUp {
  static final String CHANNEL = "meshport_outbox";

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWakeUp.class);
  private static final int WAIT_MILLIS = 1_000;
  private static final int RECONNECT_MILLIS = 2_000;

  private final DatabaseConfig config;
  private final ConcurrentMap<String, Semaphore> bells = new ConcurrentHashMap<>();

  @Inject
  public OutboxWakeUp(DatabaseConfig config) {
    this.config = config;
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
    while (!Thread.currentThread().isInterrupted()) {
      try (Connection connection = source().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        ringAll();
        forward(connection.unwrap(PGConnection.class));
      } catch (SQLException lost) {
        LOG.debug("Not listening for notifications right now: {}", lost.getMessage());
        pause();
      }
    }
  }

  private void forward(PGConnection connection) throws SQLException {
    while (!Thread.currentThread().isInterrupted()) {
      PGNotification[] heard = connection.getNotifications(WAIT_MILLIS);
      for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
        bell(one.getParameter()).release();
      }
    }
  }

  // What was committed while nobody listened must be looked for.
  private void ringAll() {
    bells.values().forEach(Semaphore::release);
  }

  private Semaphore bell(String consumer) {
    return bells.computeIfAbsent(consumer, name -> new Semaphore(0));
  }

  private static void pause() {
    try {
      Thread.sleep(RECONNECT_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {config.host()});
    source.setPortNumbers(new int[] {config.port()});
    source.setDatabaseName(config.name());
    source.setUser(config.user());
    source.setPassword(config.password());
    source.setApplicationName("meshport-outbox");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    return source;
  }
}
