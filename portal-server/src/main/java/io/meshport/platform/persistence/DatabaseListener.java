package io.meshport.platform.persistence;

import io.meshport.platform.config.DatabaseConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other transactions call out (LISTEN/NOTIFY), on a connection outside the pool.
 *
 * <p>What it hears is a hint that makes the portal quick. Calls made while the connection is away
 * are lost, so whoever listens looks for itself after every new connection, and every so often.
 */
@Singleton
public class DatabaseListener {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseListener.class);
  private static final int WAIT_MILLIS = 1_000;
  private static final int RECONNECT_MILLIS = 2_000;

  private final DatabaseConfig config;

  @Inject
  public DatabaseListener(DatabaseConfig config) {
    this.config = config;
  }

  /**
   * Listens until the thread is interrupted; a lost connection is made again.
   *
   * @param channel name of the channel, a plain word
   * @param connected called whenever listening has begun
   * @param heard called with the words of each call
   */
  public void listen(String channel, Runnable connected, Consumer<String> heard) {
    while (!Thread.currentThread().isInterrupted()) {
      try (Connection connection = source(channel).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + channel);
        connected.run();
        forward(connection.unwrap(PGConnection.class), heard);
      } catch (SQLException lost) {
        LOG.debug("Not listening for notifications right now: {}", lost.getMessage());
        pause();
      }
    }
  }

  private static void forward(PGConnection connection, Consumer<String> heard) throws SQLException {
    while (!Thread.currentThread().isInterrupted()) {
      PGNotification[] calls = connection.getNotifications(WAIT_MILLIS);
      for (PGNotification call : calls == null ? new PGNotification[0] : calls) {
        heard.accept(call.getParameter());
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RECONNECT_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private PGSimpleDataSource source(String channel) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {config.host()});
    source.setPortNumbers(new int[] {config.port()});
    source.setDatabaseName(config.name());
    source.setUser(config.user());
    source.setPassword(config.password());
    source.setApplicationName(channel.replace('_', '-'));
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    return source;
  }
}
