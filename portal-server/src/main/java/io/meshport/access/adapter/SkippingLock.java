package io.meshport.access.adapter;

import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** Takes rows to work on and leaves those that another server is working on. */
final class SkippingLock {
  // Hibernate's word for SKIP LOCKED in the standard hint.
  private static final int SKIP_LOCKED = -2;

  private SkippingLock() {}

  static <T> List<T> list(TypedQuery<T> query, int limit) {
    return query
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList();
  }
}
