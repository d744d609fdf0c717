package io.meshport.platform.outbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.meshport.platform.json.Json;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final String OLDEST =
      """
      with oldest as (
        select event_id, consumer, sequence from outbox_delivery
        where consumer = :consumer and status = 'PENDING' and due_at <= now()
          and (claimed_until is null or claimed_until < now())
        order by sequence
        limit :batch
        for update skip locked),
      """;
  private static final String ALONE = "due as (select event_id, consumer from oldest),\n";

  // What waits about a thing is younger than the oldest of it, so its history is not read.
  private static final String WITH_ALL_ABOUT_THE_SAME =
      """
      things as (
        select e.aggregate_type, e.aggregate_id, min(o.sequence) as first
        from oldest o join outbox_event e on e.id = o.event_id
        group by e.aggregate_type, e.aggregate_id),
      others as (
        select d.event_id, d.consumer
        from things t
        join outbox_event e on e.aggregate_type = t.aggregate_type
          and e.aggregate_id = t.aggregate_id and e.sequence > t.first
        join outbox_delivery d on d.event_id = e.id and d.consumer = :consumer
        where d.status = 'PENDING' and d.due_at <= now()
          and (d.claimed_until is null or d.claimed_until < now())
        limit :others
        for update of d skip locked),
      due as (
        select event_id, consumer from oldest union select event_id, consumer from others),
      """;
  private static final String LEASE =
      """
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
  private static final String DONE =
      "delete from outbox_delivery where consumer = :consumer and claim_id = :claim"
          + " and event_id = any(cast(string_to_array(:events, ',') as uuid[]))";
  private static final String RETRY =
      "update outbox_delivery set claim_id = null, claimed_until = null, last_error = :reason,"
          + " due_at = now() + make_interval(secs => :pause)"
          + OWN;
  private static final String POISON =
      "update outbox_delivery set claim_id = null, claimed_until = null, last_error = :reason,"
          + " status = 'POISON'"
          + OWN;
  private static final int LONGEST_REASON = 2_000;
  private static final int MOST_OTHERS = 2_000;
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final EntityManager database;

  @Inject
  public OutboxQueue(EntityManager database) {
    this.database = database;
  }

  /**
   * Leases the oldest due messages of a consumer, and what else is due about the same things if it
   * writes their current state; nobody else gets them before the lease ends.
   */
  public List<OutboxMessage> claim(OutboxConsumer consumer, Duration lease, UUID claim) {
    boolean together = consumer.writesCurrentState();
    Query query =
        database
            .createNativeQuery(
                OLDEST + (together ? WITH_ALL_ABOUT_THE_SAME : ALONE) + LEASE, Object[].class)
            .setParameter("consumer", consumer.name())
            .setParameter("batch", consumer.batchSize())
            .setParameter("lease", lease.toMillis() / 1000.0)
            .setParameter("claim", claim);
    if (together) {
      query.setParameter("others", MOST_OTHERS);
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> message((Object[]) row))
        .sorted(Comparator.comparingLong(OutboxMessage::sequence))
        .toList();
  }

  /**
   * Records how each delivery went; without effect where the lease has passed to somebody else.
   *
   * @param outcomes one for each message, in the same order
   */
  public void settle(
      String consumer, UUID claim, List<OutboxMessage> batch, List<Outcome> outcomes) {
    List<String> done = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Done) {
        done.add(batch.get(i).eventId().toString());
      } else {
        putBack(consumer, claim, batch.get(i), outcomes.get(i));
      }
    }
    if (!done.isEmpty()) {
      database
          .createNativeQuery(DONE)
          .setParameter("events", String.join(",", done))
          .setParameter("consumer", consumer)
          .setParameter("claim", claim)
          .executeUpdate();
    }
  }

  private void putBack(String consumer, UUID claim, OutboxMessage message, Outcome outcome) {
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
