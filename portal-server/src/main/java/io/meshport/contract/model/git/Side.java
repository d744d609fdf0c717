package io.meshport.contract.model.git;

/** One of the two places where a contract was changed. */
public enum Side {
  /** The file in the repository. */
  REPOSITORY,
  /** The draft in the portal. */
  PORTAL
}
