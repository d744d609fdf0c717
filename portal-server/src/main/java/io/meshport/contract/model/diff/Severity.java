package io.meshport.contract.model.diff;

/** How much a change weighs, the lightest first. */
public enum Severity {
  /** Nothing changed. */
  NONE,
  /** Nobody needs to act. */
  INFO,
  /** Somebody should look before the change holds. */
  WARNING,
  /** Somebody's work breaks. */
  ERROR;

  /** The heavier of both. */
  public Severity or(Severity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
