package io.meshport.platform.outbox;

import java.util.Map;

/**
 * Something that happened in the business, told to whoever must act on it after commit.
 *
 * <p>It carries ids and the few facts that are lost afterwards, never a screen: a consumer reads
 * the current state itself.
 */
public interface DomainEvent {
  /** Past tense and never renamed, for example {@code access.request.approved}. */
  String type();

  /** What kind of thing it happened to, for example {@code data-product}. */
  String aggregateType();

  /** Which one. */
  String aggregateId();

  /** Ids and facts, for example {@code product=customer/churn}. */
  Map<String, String> facts();
}
