package io.meshport.it;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The portal's own database, for tests of what stores things there. */
public final class PortalDatabase {
  private PortalDatabase() {}

  /** Connections without a pool. */
  public static DataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(StackSession.stack().jdbcUrl());
    source.setUser("meshport");
    source.setPassword(StackSession.stack().databasePassword());
    return source;
  }
}
