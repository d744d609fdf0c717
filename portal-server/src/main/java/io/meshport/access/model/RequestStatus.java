package io.meshport.access.model;

/** How far an access request has come: SUBMITTED → APPROVED | DENIED | WITHDRAWN | LAPSED. */
public enum RequestStatus {
  /** Waits for its decision. */
  SUBMITTED,
  /** Decided; a grant follows. */
  APPROVED,
  /** Decided; no grant follows. */
  DENIED,
  /** Taken back by the side that asked. */
  WITHDRAWN,
  /** Nobody decided in time. */
  LAPSED;

  /** Whether it still waits for a decision. */
  public boolean isOpen() {
    return this == SUBMITTED;
  }
}
