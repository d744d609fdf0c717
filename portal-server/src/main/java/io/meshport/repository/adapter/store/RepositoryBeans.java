package io.meshport.repository.adapter.store;

import io.meshport.platform.config.Settings;
import io.meshport.repository.model.RepositoryConfig;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the Git host once, and gives it its database. */
@Singleton
public class RepositoryBeans {
  @Resource(lookup = "jdbc/meshport")
  private @Nullable DataSource database;

  @Produces
  @Singleton
  RepositoryConfig config(Settings settings) {
    return RepositoryConfig.read(settings);
  }

  @Produces
  @Singleton
  PackStore store(RepositoryConfig config, Clock clock) {
    if (database == null) {
      throw new IllegalStateException("The server offers no database to its applications");
    }
    return new JdbcPackStore(database, config.repositoryBytes(), clock);
  }
}
