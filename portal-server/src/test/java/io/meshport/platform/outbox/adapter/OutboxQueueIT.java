package io.meshport.platform.outbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The statements of the queue on a real PostgreSQL. */
class OutboxQueueIT {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final OutboxConsumer ONE_BY_ONE = new Consumer("grants", 2, false);
  private static final OutboxConsumer STATE = new Consumer("index", 2, true);

  private final TestDatabase database = new TestDatabase();
  private final OutboxQueue queue = new OutboxQueue(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theOldestMessagesComeFirstAndOnlyToOneWorker() {
    append("grants", "a", "b", "a");

    assertThat(claim(ONE_BY_ONE)).extracting(OutboxMessage::aggregateId).containsExactly("a", "b");
    assertThat(claim(ONE_BY_ONE)).extracting(OutboxMessage::aggregateId).containsExactly("a");
    assertThat(claim(ONE_BY_ONE)).isEmpty();
  }

  @Test
  void whoWritesTheCurrentStateGetsAllThatWaitsAboutTheSameThings() {
    append("index", "a", "b", "c", "a", "c", "b", "a");

    assertThat(claim(STATE))
        .extracting(OutboxMessage::aggregateId)
        .containsExactly("a", "b", "a", "b", "a");
    assertThat(claim(STATE)).extracting(OutboxMessage::aggregateId).containsExactly("c", "c");
  }

  @Test
  void whatWaitsForItsRetryOrIsSetAsideOrBelongsToOthersDoesNotComeAlong() {
    append("index", "a", "a", "a", "a");
    append("grants", "a");
    append("index", "a");
    UUID claim = UUID.randomUUID();
    List<OutboxMessage> first = claim(new Consumer("index", 3, false), LEASE, claim);
    settle("index", claim, first.subList(0, 1), Outcome.retryAfter("busy", LEASE));
    settle("index", claim, first.subList(1, 2), Outcome.poison("never"));

    assertThat(claim(STATE))
        .as("not the one waiting, the poison, the one of another worker, or of another consumer")
        .extracting(OutboxMessage::sequence)
        .hasSize(2)
        .allMatch(sequence -> sequence > first.get(2).sequence());
  }

  @Test
  void whatAnotherTransactionHoldsIsLeftOut() {
    append("index", "a", "a", "a");
    EntityManager other = database.open();
    other.getTransaction().begin();
    other
        .createNativeQuery(
            "select event_id from outbox_delivery order by sequence desc limit 1 for update")
        .getResultList();

    assertThat(claim(STATE)).hasSize(2);
    other.getTransaction().rollback();
    assertThat(claim(STATE)).hasSize(1);
  }

  @Test
  void whatIsDoneIsGoneAndTheRestComesAgain() {
    append("index", "a", "b", "a");
    UUID claim = UUID.randomUUID();
    List<OutboxMessage> batch = claim(STATE, LEASE, claim);

    database.inTransaction(
        () -> {
          queue.settle(
              "index",
              claim,
              batch,
              List.of(Outcome.done(), Outcome.retryAfter("busy", Duration.ZERO), Outcome.done()));
          return null;
        });

    assertThat(claim(STATE))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.aggregateId()).isEqualTo("b");
              assertThat(again.attempt()).isEqualTo(2);
            });
  }

  @Test
  void aWorkerWhoseLeasePassedToAnotherSettlesNothing() {
    append("index", "a");
    UUID late = UUID.randomUUID();
    List<OutboxMessage> batch = claim(STATE, Duration.ofSeconds(-1), late);
    UUID next = UUID.randomUUID();
    claim(STATE, Duration.ofSeconds(-1), next);

    settle("index", late, batch, Outcome.done());

    assertThat(claim(STATE)).as("still there for a third").hasSize(1);
  }

  private void append(String consumer, String... things) {
    for (String thing : things) {
      UUID id = UUID.randomUUID();
      database.sql(
          "insert into outbox_event (id, aggregate_type, aggregate_id, type, payload, occurred_at)"
              + " values ('%s', 'test', '%s', 'test.done', '{}', now())".formatted(id, thing));
      database.sql(
          "insert into outbox_delivery (event_id, consumer, sequence, status, due_at)"
              + " select id, '%s', sequence, 'PENDING', now() from outbox_event where id = '%s'"
                  .formatted(consumer, id));
    }
  }

  private List<OutboxMessage> claim(OutboxConsumer consumer) {
    return claim(consumer, LEASE, UUID.randomUUID());
  }

  private List<OutboxMessage> claim(OutboxConsumer consumer, Duration lease, UUID claim) {
    return database.inTransaction(() -> queue.claim(consumer, lease, claim));
  }

  private void settle(String consumer, UUID claim, List<OutboxMessage> batch, Outcome outcome) {
    database.inTransaction(
        () -> {
          queue.settle(consumer, claim, batch, Collections.nCopies(batch.size(), outcome));
          return null;
        });
  }

  private record Consumer(String name, int batchSize, boolean writesCurrentState)
      implements OutboxConsumer {
    @Override
    public boolean wants(String eventType) {
      return true;
    }

    @Override
    public List<Outcome> handle(List<OutboxMessage> batch) {
      throw new UnsupportedOperationException("The queue hands nothing over");
    }
  }
}
