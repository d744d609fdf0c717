package io.meshport.platform.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as one consumer gets it.
 *
 * @param eventId the same at every delivery, so it can serve as an idempotency key
 * @param sequence order of writing; gaps and late comers are normal, so never a cursor
 * @param type see {@link DomainEvent#type()}
 * @param aggregateType see {@link DomainEvent#aggregateType()}
 * @param aggregateId see {@link DomainEvent#aggregateId()}
 * @param facts see {@link DomainEvent#facts()}
 * @param occurredAt when the change was made
 * @param attempt which delivery this is, from 1
 */
public record OutboxMessage(
    UUID eventId,
    long sequence,
    String type,
    String aggregateType,
    String aggregateId,
    Map<String, String> facts,
    Instant occurredAt,
    int attempt) {

  public OutboxMessage {
    facts = Map.copyOf(facts);
  }
}
