package io.meshport.contract.model.git;

/** How a contract is read from where it lives. */
public enum SourceKind {
  /** A branch of a Git repository, by the smart HTTP protocol of Git. */
  GIT,
  /** A single file at an address, by HTTP with an entity tag. */
  FILE
}
