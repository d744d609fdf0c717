package io.meshport.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Two people may take the same name in the same instant: then the database decides. */
public final class UniqueRows {
  private static final String UNIQUE_VIOLATION = "23505";

  private UniqueRows() {}

  /**
   * Writes what waits to be written.
   *
   * @param taken what to throw when a unique constraint says that it is there already
   */
  public static void flush(EntityManager database, Supplier<? extends RuntimeException> taken) {
    try {
      database.flush();
    } catch (PersistenceException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
          throw taken.get();
        }
      }
      throw failure;
    }
  }
}
