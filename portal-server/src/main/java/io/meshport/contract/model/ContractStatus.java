package io.meshport.contract.model;

/** How far a contract version has come: DRAFT → ACTIVE → DEPRECATED → RETIRED, and never back. */
public enum ContractStatus {
  /** Being written; only the domain sees it, and it may still change. */
  DRAFT,
  /** The promise that holds; it never changes. */
  ACTIVE,
  /** A newer version holds; readers should move on. */
  DEPRECATED,
  /** No longer honoured. */
  RETIRED;

  /** Whether a version may take this step. */
  public boolean canBecome(ContractStatus next) {
    return switch (this) {
      case DRAFT -> next == ACTIVE;
      case ACTIVE -> next == DEPRECATED;
      case DEPRECATED -> next == RETIRED;
      case RETIRED -> false;
    };
  }
}
