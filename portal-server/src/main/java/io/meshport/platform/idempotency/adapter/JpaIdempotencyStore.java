package io.meshport.platform.idempotency.adapter;

import io.meshport.platform.idempotency.IdempotencyStore;
import io.meshport.platform.idempotency.StoredAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kept answers in the table {@code idempotency_key}; they are forgotten after a day. */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class JpaIdempotencyStore implements IdempotencyStore {
  private static final String FORGET =
      "delete from idempotency_key where started_at < now() - interval '1 day'"
          + " or (subject = :subject and key = :key and status is null"
          + " and started_at < now() - interval '1 minute')";
  private static final String TAKE =
      "insert into idempotency_key (subject, key, request_hash, started_at)"
          + " values (:subject, :key, :hash, now()) on conflict do nothing";
  private static final String READ =
      "select request_hash, status, body, location, etag from idempotency_key"
          + " where subject = :subject and key = :key";
  private static final String COMPLETE =
      "update idempotency_key set status = :status, body = :body, location = cast(:location as"
          + " text), etag = cast(:etag as text) where subject = :subject and key = :key";
  private static final String RELEASE =
      "delete from idempotency_key where subject = :subject and key = :key and status is null";

  private final EntityManager database;

  @Inject
  public JpaIdempotencyStore(EntityManager database) {
    this.database = database;
  }

  @Override
  public Optional<StoredAnswer> begin(String subject, String key, String requestHash) {
    query(FORGET, subject, key).executeUpdate();
    if (query(TAKE, subject, key).setParameter("hash", requestHash).executeUpdate() == 1) {
      return Optional.empty();
    }
    List<?> rows =
        database
            .createNativeQuery(READ, Object[].class)
            .setParameter("subject", subject)
            .setParameter("key", key)
            .getResultList();
    // The other request may have freed the key between the two statements: treat it as running.
    return Optional.of(
        rows.isEmpty()
            ? new StoredAnswer(requestHash, null, null, null, null)
            : answer((Object[]) rows.get(0)));
  }

  @Override
  public void complete(String subject, String key, StoredAnswer answer) {
    query(COMPLETE, subject, key)
        .setParameter("status", answer.status())
        .setParameter("body", answer.body())
        .setParameter("location", answer.location())
        .setParameter("etag", answer.etag())
        .executeUpdate();
  }

  @Override
  public void release(String subject, String key) {
    query(RELEASE, subject, key).executeUpdate();
  }

  private Query query(String sql, String subject, String key) {
    return database
        .createNativeQuery(sql)
        .setParameter("subject", subject)
        .setParameter("key", key);
  }

  private static StoredAnswer answer(@Nullable Object[] row) {
    return new StoredAnswer(
        String.valueOf(row[0]),
        row[1] == null ? null : ((Number) row[1]).intValue(),
        (String) row[2],
        (String) row[3],
        (String) row[4]);
  }
}
