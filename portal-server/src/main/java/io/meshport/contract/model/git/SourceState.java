package io.meshport.contract.model.git;

/** How the contract in the portal and the file in the repository stand to each other. */
public enum SourceState {
  /** Both say the same. */
  IN_STEP,
  /** The portal holds an edit that the repository lacks, or nothing was read yet. */
  BEHIND,
  /** The file is missing or cannot be taken; the portal keeps what it read last. */
  BROKEN,
  /** Both were changed since they were last the same; a person must say which one stays. */
  CONFLICT,
  /** The repository did not answer, or not to the portal. */
  UNREACHABLE
}
