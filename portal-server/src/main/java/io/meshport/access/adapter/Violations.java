package io.meshport.access.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Turns a constraint that the database enforced into the refusal that it stands for. */
final class Violations {
  private Violations() {}

  /** Writes now; when the named constraint refuses, the refusal is thrown instead. */
  static void flush(
      EntityManager entities, String constraint, Supplier<? extends RuntimeException> refusal) {
    try {
      entities.flush();
    } catch (PersistenceException failure) {
      if (isOf(failure, constraint)) {
        throw refusal.get();
      }
      throw failure;
    }
  }

  private static boolean isOf(Throwable failure, String constraint) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException violation) {
        return constraint.equals(violation.getConstraintName());
      }
    }
    return false;
  }
}
