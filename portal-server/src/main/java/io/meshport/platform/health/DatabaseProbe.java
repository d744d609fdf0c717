package io.meshport.platform.health;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL through the pool that requests use. */
@Singleton
public class DatabaseProbe implements ComponentProbe {
  private static final int SECONDS = 2;

  @Resource(lookup = "jdbc/meshport")
  private @Nullable DataSource database;

  @Override
  public String component() {
    return "postgresql";
  }

  @Override
  public boolean answers() {
    if (database == null) {
      return false;
    }
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }

  @Override
  public boolean required() {
    return true;
  }
}
