package io.meshport.contract.model.diff;

/** Whom a contract protects from its own changes. */
public enum Compatibility {
  /** Those who write, and data written before: it stays valid under the newer version. */
  BACKWARD,
  /** Those who read: they need not move with the product. */
  FORWARD,
  /** Both, the default of every product. */
  FULL
}
