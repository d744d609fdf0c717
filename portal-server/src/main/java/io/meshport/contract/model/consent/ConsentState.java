package io.meshport.contract.model.consent;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a consumer stands to a breaking change: OPEN → ACCEPTED, MIGRATED or OBJECTED; OBJECTED →
 * ACCEPTED or MIGRATED. The last three are the portal's doing and final.
 */
public enum ConsentState {
  /** Nobody has answered. */
  OPEN,
  /** The consumer agrees and will move in time. */
  ACCEPTED,
  /** The consumer has moved. */
  MIGRATED,
  /** The consumer needs the former version until a date. */
  OBJECTED,
  /** A later breaking change asks the same consumer anew. */
  SUPERSEDED,
  /** The former version ended before a final answer. */
  LAPSED,
  /** The consumer's access ended, so there is nothing to answer. */
  RELEASED;

  private static final Set<ConsentState> UNSETTLED = EnumSet.of(OPEN, OBJECTED);
  private static final Set<ConsentState> ANSWERED = EnumSet.of(ACCEPTED, MIGRATED, OBJECTED);

  /** The states that keep the former version available. */
  public static Set<ConsentState> unsettled() {
    return EnumSet.copyOf(UNSETTLED);
  }

  /** Whether it keeps the former version available, and can still be answered. */
  public boolean isUnsettled() {
    return UNSETTLED.contains(this);
  }

  /** Whether the consumer said something. */
  public boolean isAnswered() {
    return ANSWERED.contains(this);
  }
}
