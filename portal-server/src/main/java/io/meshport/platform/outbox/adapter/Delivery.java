package io.meshport.platform.outbox.adapter;

import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import java.util.List;
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
      return batch.stream().map(one -> to(consumer, List.of(one)).get(0)).toList();
    }
  }

  private static Outcome afterFailure(OutboxMessage message, RuntimeException failure) {
    LOG.warn("Delivery of {} {} failed", message.type(), message.eventId(), failure);
    return message.attempt() >= TRIES_BEFORE_POISON
        ? Outcome.poison(failure.toString())
        : Outcome.retry(failure.toString());
  }
}
