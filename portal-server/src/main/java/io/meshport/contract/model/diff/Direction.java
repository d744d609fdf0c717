package io.meshport.contract.model.diff;

/** Whom a change concerns. */
public enum Direction {
  /** Those who read the data today. */
  READERS,
  /** Those who write it, and the data that is there already. */
  WRITERS,
  /** Both sides. */
  BOTH
}
