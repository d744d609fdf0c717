package io.meshport.platform.outbox;

/** Where a use case leaves its events, in the same transaction as the change they tell of. */
public interface Outbox {
  /** Keeps the event for every consumer that wants it; they act only if the caller commits. */
  void append(DomainEvent event);
}
