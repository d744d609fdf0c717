package io.meshport.discovery.adapter;

import io.meshport.discovery.service.RebuildLock;
import io.meshport.platform.config.DatabaseConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An advisory lock of PostgreSQL. It belongs to a connection of its own, so it vanishes with the
 * server that holds it, and no transaction stays open meanwhile.
 */
@Singleton
public class PostgresqlRebuildLock implements RebuildLock {
  private static final String LOCK = "select pg_try_advisory_lock(hashtext('meshport-rebuild'))";

  private final DatabaseConfig config;

  @Inject
  public PostgresqlRebuildLock(DatabaseConfig config) {
    this.config = config;
  }

  @Override
  public boolean runAlone(Runnable work) {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(LOCK)) {
      boolean mine = answer.next() && answer.getBoolean(1);
      if (mine) {
        work.run();
      }
      return mine;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not give out the rebuild lock", e);
    }
  }

  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {config.host()});
    source.setPortNumbers(new int[] {config.port()});
    source.setDatabaseName(config.name());
    source.setUser(config.user());
    source.setPassword(config.password());
    source.setApplicationName("meshport-rebuild");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    return source;
  }
}
