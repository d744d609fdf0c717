package io.meshport.platform.outbox;

import java.util.List;

/**
 * Somebody who acts on events after commit, for example by writing to Elasticsearch or Keycloak.
 *
 * <p>A message is leased to one worker at a time and comes at least once: after a crash or an
 * expired lease it comes again, so acting twice must equal acting once. {@link #handle} runs
 * outside any transaction.
 */
public interface OutboxConsumer {
  /** Stable name, also the name of the worker in {@code meshport.workers}. */
  String name();

  /** Whether events of this type concern it. */
  boolean wants(String eventType);

  /** How many messages it takes at once, not counting those that come along with them. */
  int batchSize();

  /**
   * Whether it brings the current state of a thing elsewhere, whatever happened to it. Then one act
   * answers for every message that waits about the thing: they are leased and settled together, and
   * {@link #handle} gets the newest of them.
   */
  default boolean writesCurrentState() {
    return false;
  }

  /** Acts on the messages and says for each, in the same order, how it went. */
  List<Outcome> handle(List<OutboxMessage> batch);
}
