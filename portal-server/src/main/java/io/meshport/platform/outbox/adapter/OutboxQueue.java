package io.meshport.platform.outbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.meshport.platform.json.Json;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The deliveries of each consumer: leased in one short transaction, settled in another, so that no
 * transaction is open while a consumer talks to a foreign system.
 *
 * <p>Rows are chosen by their state, never by "greater than the last id": ids are given before
 * commit, and such a cursor would skip whoever commits late.
 */
@Singleton
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxQueue {
  private static final String CLAIM =
      """
      with due as (
        select event_id, consumer from outbox_delivery
        where consumer = :consumer and status = 'PENDING' and due_at <= now()
          and (claimed_until is null or claimed_until < now())
        order by sequence
        limit :batch
        for update skip locked),
      claimed as (
        update outbox_delivery d
        set claim_id = :claim, claimed_until = now() + make_interval(secs => :lease),
            attempt = attempt + 1
        from due
        where d.event_id = due.event_id and d.consumer = due.consumer
        returning d.event_id, d.attempt)
      select e.id, e.sequence, e.type, e.aggregate_type, e.aggregate_id,
             cast(e.payload as text), e.occurred_at, c.attempt
      from claimed c join outbox_event e on e.id = c.event_id
      """;
  private static final String OWN =
      " where event_id = :event and consumer = :consumer and claim_id = :claim";
  private static final String DONE = "delete from outbox_delivery" + OWN;
  private static final String RETRY =
      "update outbox_delivery set claim_id = null, claimed_until = null, last_error = :reason,"
          + " due_at = now() + make_interval(secs => :pause)"
          + OWN;
  private static final String POISON =
      "update outbox_delivery set claim_id = null, claimed_until = null, last_error = :reason,"
          + " status = 'POISON'"
          + OWN;
  private static final int LONGEST_REASON = 2_000;
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final EntityManager database;

  @Inject
  public OutboxQueue(EntityManager database) {
    this.database = database;
  }

  /** Leases the oldest due messages of a consumer; nobody else gets them before the lease ends. */
  public List<OutboxMessage> claim(String consumer, int batch, Duration lease, UUID claim) {
    List<?> rows =
        database
            .createNativeQuery(CLAIM, Object[].class)
            .setParameter("consumer", consumer)
            .setParameter("batch", batch)
            .setParameter("lease", lease.toMillis() / 1000.0)
            .setParameter("claim", claim)
            .getResultList();
    return rows.stream()
        .map(row -> message((Object[]) row))
        .sorted(Comparator.comparingLong(OutboxMessage::sequence))
        .toList();
  }

  /** Records how a delivery went; without effect when the lease has passed to somebody else. */
  public void settle(String consumer, UUID claim, OutboxMessage message, Outcome outcome) {
    if (outcome instanceof Outcome.Retry retry) {
      Duration pause = retry.delay() == null ? Backoff.after(message.attempt()) : retry.delay();
      query(RETRY, consumer, claim, message)
          .setParameter("reason", shorten(retry.reason()))
          .setParameter("pause", pause.toMillis() / 1000.0)
          .executeUpdate();
    } else if (outcome instanceof Outcome.Poison poison) {
      query(POISON, consumer, claim, message)
          .setParameter("reason", shorten(poison.reason()))
          .executeUpdate();
    } else {
      query(DONE, consumer, claim, message).executeUpdate();
    }
  }

  private Query query(String sql, String consumer, UUID claim, OutboxMessage message) {
    return database
        .createNativeQuery(sql)
        .setParameter("event", message.eventId())
        .setParameter("consumer", consumer)
        .setParameter("claim", claim);
  }

  private static String shorten(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  private static OutboxMessage message(Object[] row) {
    return new OutboxMessage(
        (UUID) row[0],
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        facts((String) row[5]),
        (Instant) row[6],
        ((Number) row[7]).intValue());
  }

  private static Map<String, String> facts(String json) {
    try {
      return Json.mapper().readValue(json, FACTS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The outbox holds facts that are no JSON object", broken);
    }
  }
}
