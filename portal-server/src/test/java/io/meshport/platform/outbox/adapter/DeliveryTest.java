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

  @Test
  void whoWritesTheCurrentStateGetsTheNewestMessageAboutEachThing() {
    OutboxMessage old = message("a", 1, 5);
    OutboxMessage newest = message("a", 3, 1);
    OutboxMessage other = message("b", 2, 1);
    List<OutboxMessage> handled = new ArrayList<>();
    Consumer consumer =
        new StateWriter(
            batch -> {
              handled.addAll(batch);
              return List.of(Outcome.poison("not a"), Outcome.done());
            });

    List<Outcome> outcomes = Delivery.to(consumer, List.of(old, other, newest));

    assertThat(handled).containsExactly(newest, other);
    assertThat(outcomes)
        .as("in the order of the messages, the older one like the newest")
        .containsExactly(Outcome.poison("not a"), Outcome.done(), Outcome.poison("not a"));
  }

  @Test
  void aBadThingIsTriedOnceHoweverManyMessagesAreAboutIt() {
    Consumer consumer = new StateWriter(DeliveryTest::fail);
    List<OutboxMessage> batch =
        List.of(message(BAD, 1, 10), message("a", 2, 1), message(BAD, 3, 10), message(BAD, 4, 10));

    assertThat(Delivery.to(consumer, batch))
        .hasSize(4)
        .satisfies(outcomes -> assertThat(outcomes.get(1)).isEqualTo(Outcome.done()))
        .satisfies(
            outcomes ->
                assertThat(List.of(outcomes.get(0), outcomes.get(2), outcomes.get(3)))
                    .hasOnlyElementsOfType(Outcome.Poison.class));
    assertThat(consumer.seen).as("both things at once, then each").containsExactly(2, 1, 1);
  }

  @Test
  void thingsOfDifferentKindsWithOneIdAreDifferent() {
    Consumer consumer = new StateWriter(DeliveryTest::fail);
    OutboxMessage contract =
        new OutboxMessage(
            UUID.randomUUID(), 2, "test.done", "other", "a", Map.of(), Instant.EPOCH, 1);

    Delivery.to(consumer, List.of(message("a", 1), contract));

    assertThat(consumer.seen).containsExactly(2);
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
    return message(aggregate, 1, attempt);
  }

  private static OutboxMessage message(String aggregate, long sequence, int attempt) {
    return new OutboxMessage(
        UUID.randomUUID(),
        sequence,
        "test.done",
        "test",
        aggregate,
        Map.of(),
        Instant.EPOCH,
        attempt);
  }

  /** Handles as it is told, and remembers the sizes of the batches. */
  private static class Consumer implements OutboxConsumer {
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

  /** The same, of whose messages the newest about a thing is enough. */
  private static final class StateWriter extends Consumer {
    StateWriter(Function<List<OutboxMessage>, List<Outcome>> handling) {
      super(handling);
    }

    @Override
    public boolean writesCurrentState() {
      return true;
    }
  }
}
