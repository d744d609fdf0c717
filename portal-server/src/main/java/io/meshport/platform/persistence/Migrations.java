package io.meshport.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to this version of the server before it serves anything. */
@Singleton
public class Migrations {
  /** Runs before everything else that happens at start. */
  public static final int FIRST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  @Resource(lookup = "jdbc/meshport")
  private @Nullable DataSource database;

  void migrate(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object start) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration")
            .load();
    // Inside a server, Flyway may see no script at all and call that a success.
    if (flyway.info().all().length == 0) {
      throw new IllegalStateException("No schema migration was found in the application");
    }
    MigrateResult result = flyway.migrate();
    LOG.info(
        "Schema is at {} after {} migrations",
        result.targetSchemaVersion,
        result.migrationsExecuted);
  }
}
