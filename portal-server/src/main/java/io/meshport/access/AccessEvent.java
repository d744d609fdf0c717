package io.meshport.access;

import io.meshport.platform.outbox.DomainEvent;
import java.util.Map;

/**
 * Something that happened to an access request or to a grant.
 *
 * @param kind what happened
 * @param aggregateType {@code access-request} or {@code access-grant}
 * @param aggregateId which one
 * @param facts who and what it concerned, as it was then
 */
public record AccessEvent(
    AccessEventType kind, String aggregateType, String aggregateId, Map<String, String> facts)
    implements DomainEvent {
  /** The aggregate type of events about requests. */
  public static final String REQUEST = "access-request";

  /** The aggregate type of events about grants. */
  public static final String GRANT = "access-grant";

  public AccessEvent {
    facts = Map.copyOf(facts);
  }

  @Override
  public String type() {
    return kind.type();
  }
}
