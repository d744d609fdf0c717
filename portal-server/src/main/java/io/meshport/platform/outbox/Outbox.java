package io.meshport.platform.outbox;

import java.util.Collection;

/** Where a use case leaves its events, in the same transaction as the change they tell of. */
public interface Outbox {
  /** Keeps the event for every consumer that wants it; they act only if the caller commits. */
  void append(DomainEvent event);

  /** Keeps several events in their order. */
  default void appendAll(Collection<? extends DomainEvent> events) {
    events.forEach(this::append);
  }
}
