package io.meshport.platform.outbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.json.Json;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.outbox.OutboxConsumer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes events beside the change they tell of, one delivery row for each consumer concerned. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class JpaOutbox implements Outbox {
  private static final String INSERT_EVENT =
      """
      insert into outbox_event (id, aggregate_type, aggregate_id, type, payload, occurred_at)
      values (:id, :aggregateType, :aggregateId, :type, cast(:payload as jsonb), :occurredAt)
      """;
  private static final String INSERT_DELIVERY =
      """
      insert into outbox_delivery (event_id, consumer, sequence, status, due_at)
      select id, :consumer, sequence, 'PENDING', now() from outbox_event where id = :id
      """;

  private final EntityManager database;
  private final Instance<OutboxConsumer> consumers;
  private final Clock clock;

  @Inject
  public JpaOutbox(EntityManager database, Instance<OutboxConsumer> consumers, Clock clock) {
    this.database = database;
    this.consumers = consumers;
    this.clock = clock;
  }

  @Override
  public void append(DomainEvent event) {
    UUID id = UUID.randomUUID();
    database
        .createNativeQuery(INSERT_EVENT)
        .setParameter("id", id)
        .setParameter("aggregateType", event.aggregateType())
        .setParameter("aggregateId", event.aggregateId())
        .setParameter("type", event.type())
        .setParameter("payload", json(event.facts()))
        .setParameter("occurredAt", clock.instant())
        .executeUpdate();
    for (OutboxConsumer consumer : consumers) {
      if (consumer.wants(event.type())) {
        deliverTo(consumer.name(), id);
      }
    }
  }

  private void deliverTo(String consumer, UUID id) {
    database
        .createNativeQuery(INSERT_DELIVERY)
        .setParameter("consumer", consumer)
        .setParameter("id", id)
        .executeUpdate();
    // Reaches the workers at commit; a rolled-back change wakes nobody.
    database
        .createNativeQuery("select cast(pg_notify(:channel, :consumer) as text)")
        .setParameter("channel", OutboxWakeUp.CHANNEL)
        .setParameter("consumer", consumer)
        .getResultList();
  }

  private static String json(Map<String, String> facts) {
    try {
      return Json.mapper().writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts can always be written as JSON", impossible);
    }
  }
}
