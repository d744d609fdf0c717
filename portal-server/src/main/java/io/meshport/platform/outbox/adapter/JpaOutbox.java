package io.meshport.platform.outbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  // Numbered in the order of the array, which is the order of the events.
  private static final String INSERT_EVENTS =
      """
      insert into outbox_event (id, aggregate_type, aggregate_id, type, payload, occurred_at)
      select cast(e.value ->> 'id' as uuid), e.value ->> 'aggregate_type',
             e.value ->> 'aggregate_id', e.value ->> 'type', e.value -> 'payload',
             cast(:occurredAt as timestamptz)
      from jsonb_array_elements(cast(:rows as jsonb)) with ordinality e(value, place)
      order by e.place
      """;
  private static final String INSERT_DELIVERIES =
      """
      insert into outbox_delivery (event_id, consumer, sequence, status, due_at)
      select o.id, d.value ->> 'consumer', o.sequence, 'PENDING', now()
      from jsonb_array_elements(cast(:rows as jsonb)) d(value)
      join outbox_event o on o.id = cast(d.value ->> 'id' as uuid)
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

  @Override
  public void appendAll(Collection<? extends DomainEvent> events) {
    ArrayNode rows = Json.mapper().createArrayNode();
    ArrayNode deliveries = Json.mapper().createArrayNode();
    Set<String> woken = new TreeSet<>();
    for (DomainEvent event : events) {
      String id = UUID.randomUUID().toString();
      ObjectNode row = rows.addObject();
      row.put("id", id).put("aggregate_type", event.aggregateType());
      row.put("aggregate_id", event.aggregateId()).put("type", event.type());
      row.set("payload", Json.mapper().valueToTree(event.facts()));
      for (OutboxConsumer consumer : consumers) {
        if (consumer.wants(event.type())) {
          deliveries.addObject().put("id", id).put("consumer", consumer.name());
          woken.add(consumer.name());
        }
      }
    }
    if (!rows.isEmpty()) {
      database
          .createNativeQuery(INSERT_EVENTS)
          .setParameter("rows", rows.toString())
          .setParameter("occurredAt", clock.instant())
          .executeUpdate();
      database
          .createNativeQuery(INSERT_DELIVERIES)
          .setParameter("rows", deliveries.toString())
          .executeUpdate();
      woken.forEach(this::wake);
    }
  }

  private void deliverTo(String consumer, UUID id) {
    database
        .createNativeQuery(INSERT_DELIVERY)
        .setParameter("consumer", consumer)
        .setParameter("id", id)
        .executeUpdate();
    wake(consumer);
  }

  private void wake(String consumer) {
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
