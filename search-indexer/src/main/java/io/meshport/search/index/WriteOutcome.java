package io.meshport.search.index;

/** How one change of the index went. */
public sealed interface WriteOutcome {
  /** The index tells this version or a newer one. */
  record Done() implements WriteOutcome {}

  /** Not now, for a reason that passes. */
  record Retry(String reason) implements WriteOutcome {}

  /** Never: the index does not take this document as it is. */
  record Poison(String reason) implements WriteOutcome {}
}
