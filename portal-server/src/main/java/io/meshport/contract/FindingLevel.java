package io.meshport.contract;

/** How much a finding matters. */
public enum FindingLevel {
  /** The contract is refused. */
  ERROR,
  /** The contract is taken, but something in it will mislead or will not last. */
  WARNING,
  /** The contract could say more. */
  HINT
}
