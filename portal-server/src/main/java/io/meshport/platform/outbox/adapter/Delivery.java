package io.meshport.platform.outbox.adapter;

import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a consumer and has an outcome for each, whatever the consumer does. */
final class Delivery {
  /** A message whose consumer failed at this delivery is set aside. */
  static final int TRIES_BEFORE_POISON = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private Delivery() {}

  /** The outcomes, in the order of the messages. */
  static List<Outcome> to(OutboxConsumer consumer, List<OutboxMessage> batch) {
    return consumer.writesCurrentState() ? once(consumer, batch) : each(consumer, batch);
  }

  /** Hands over the newest message about each thing; its outcome is that of the older ones too. */
  private static List<Outcome> once(OutboxConsumer consumer, List<OutboxMessage> batch) {
    Map<Thing, OutboxMessage> newest = new LinkedHashMap<>();
    for (OutboxMessage message : batch) {
      newest.merge(Thing.of(message), message, (a, b) -> a.sequence() > b.sequence() ? a : b);
    }
    List<Outcome> handled = each(consumer, List.copyOf(newest.values()));
    Map<Thing, Outcome> outcomes = new HashMap<>();
    for (Thing thing : newest.keySet()) {
      outcomes.put(thing, handled.get(outcomes.size()));
    }
    return batch.stream().map(message -> outcomes.get(Thing.of(message))).toList();
  }

  private record Thing(String type, String id) {
    static Thing of(OutboxMessage message) {
      return new Thing(message.aggregateType(), message.aggregateId());
    }
  }

  private static List<Outcome> each(OutboxConsumer consumer, List<OutboxMessage> batch) {
    if (batch.isEmpty()) {
      return List.of();
    }
    try {
      List<Outcome> outcomes = consumer.handle(batch);
      if (outcomes.size() == batch.size()) {
        return outcomes;
      }
      throw new IllegalStateException(
          consumer.name() + " answered " + outcomes.size() + " of " + batch.size());
    } catch (RuntimeException failure) {
      if (batch.size() == 1) {
        return List.of(afterFailure(batch.get(0), failure));
      }
      // One bad message must not hold back its neighbours: find out which one it is.
      return batch.stream().map(one -> each(consumer, List.of(one)).get(0)).toList();
    }
  }

  private static Outcome afterFailure(OutboxMessage message, RuntimeException failure) {
    LOG.warn("Delivery of {} {} failed", message.type(), message.eventId(), failure);
    return message.attempt() >= TRIES_BEFORE_POISON
        ? Outcome.poison(failure.toString())
        : Outcome.retry(failure.toString());
  }
}
