package io.meshport.access.model;

/** What kind of subject gets access. */
public enum SubjectType {
  /** A person. */
  USER,
  /** Everybody in a team, as long as they are in it. */
  TEAM,
  /** A service account that a team answers for. */
  SERVICE
}
