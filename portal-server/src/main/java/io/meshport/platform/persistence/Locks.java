package io.meshport.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Locks on rows that several servers work on. */
public final class Locks {
  // Hibernate's word for SKIP LOCKED in the standard hint.
  private static final int SKIP_LOCKED = -2;

  private Locks() {}

  /** Takes rows to work on and leaves those that another server is working on. */
  public static <T> List<T> takeFree(TypedQuery<T> query, int limit) {
    return query
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList();
  }

  /** Takes one row to work on, if one is free. */
  public static <T> Optional<T> takeFree(TypedQuery<T> query) {
    return takeFree(query, 1).stream().findFirst();
  }

  /**
   * Locks a row that has no version to tell of changes: what was read before the lock was waited
   * for is read again.
   */
  public static <T> Optional<T> refreshed(EntityManager database, Optional<T> row) {
    row.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }
}
