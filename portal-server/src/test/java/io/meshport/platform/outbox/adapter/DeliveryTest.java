package io.meshport.platform.outbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final String BAD = "bad";

  @Test
  void nothingIsHandledWhenNothingIsDue() {
    Consumer consumer = new Consumer(batch -> List.of());

    assertThat(Delivery.to(consumer, List.of())).isEmpty();
    assertThat(consumer.seen).isEmpty();
  }

  @Test
  void theConsumersOwnOutcomesAreKept() {
    List<Outcome> outcomes = List.of(Outcome.done(), Outcome.poison("no such thing"));
    Consumer consumer = new Consumer(batch -> outcomes);

    assertThat(Delivery.to(consumer, List.of(message("a", 1), message("b", 1))))
        .isEqualTo(outcomes);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void aFailureComesAgainBeforeTheTenthDelivery(int attempt) {
    assertThat(Delivery.to(new Consumer(DeliveryTest::fail), List.of(message(BAD, attempt))))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Retry.class, retry -> assertThat(retry.reason()).contains("cannot do " + BAD));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11})
  void aFailureIsSetAsideAtTheTenthDelivery(int attempt) {
    assertThat(Delivery.to(new Consumer(DeliveryTest::fail), List.of(message(BAD, attempt))))
        .containsExactly(new Outcome.Poison("java.lang.IllegalStateException: cannot do " + BAD));
  }

  @Test
  void oneBadMessageDoesNotHoldBackItsNeighbours() {
    Consumer consumer = new Consumer(DeliveryTest::fail);
    List<OutboxMessage> batch = List.of(message("a", 10), message(BAD, 10), message("b", 10));

    List<Outcome> outcomes = Delivery.to(consumer, batch);

    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0)).isEqualTo(Outcome.done());
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Poison.class);
    assertThat(outcomes.get(2)).isEqualTo(Outcome.done());
    assertThat(consumer.seen).as("all at once, then one by one").containsExactly(3, 1, 1, 1);
  }

  @Test
  void aConsumerThatDoesNotAnswerForEveryMessageHasFailed() {
    Consumer silent = new Consumer(batch -> List.of());

    assertThat(Delivery.to(silent, List.of(message("a", 1), message("b", 10))))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Outcome.Retry.class),
            second -> assertThat(second).isInstanceOf(Outcome.Poison.class));
  }

  private static List<Outcome> fail(List<OutboxMessage> batch) {
    for (OutboxMessage message : batch) {
      if (message.aggregateId().equals(BAD)) {
        throw new IllegalStateException("cannot do " + BAD);
      }
    }
    return batch.stream().map(message -> Outcome.done()).toList();
  }

  private static OutboxMessage message(String aggregate, int attempt) {
    return new OutboxMessage(
        UUID.randomUUID(), 1, "test.done", "test", aggregate, Map.of(), Instant.EPOCH, attempt);
  }

  /** Handles as it is told, and remembers the sizes of the batches. */
  private static final class Consumer implements OutboxConsumer {
    private final Function<List<OutboxMessage>, List<Outcome>> handling;
    private final List<Integer> seen = new ArrayList<>();

    Consumer(Function<List<OutboxMessage>, List<Outcome>> handling) {
      this.handling = handling;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public boolean wants(String eventType) {
      return true;
    }

    @Override
    public int batchSize() {
      return 10;
    }

    @Override
    public List<Outcome> handle(List<OutboxMessage> batch) {
      seen.add(batch.size());
      return handling.apply(batch);
    }
  }
}
