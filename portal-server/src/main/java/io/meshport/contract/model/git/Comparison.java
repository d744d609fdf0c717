package io.meshport.contract.model.git;

/** What a file means for the contract in the portal. */
public enum Comparison {
  /** The portal has no such version. */
  NEW_VERSION,
  /** Both say the same. */
  SAME,
  /** The file was changed, the draft was not. */
  REPOSITORY_CHANGED,
  /** The draft was changed or made binding, the file was not. */
  PORTAL_CHANGED,
  /** Both were changed. */
  BOTH_CHANGED,
  /** The file was changed, but its version holds or held already and never changes. */
  VERSION_FIXED
}
