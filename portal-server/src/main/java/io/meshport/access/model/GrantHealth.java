package io.meshport.access.model;

/** Whether Keycloak agrees with a grant, as far as it was last looked at. */
public enum GrantHealth {
  /** Keycloak says the same. */
  VERIFIED,
  /** Keycloak says something else. */
  DRIFTED,
  /** Not looked at, or Keycloak did not answer. */
  UNKNOWN
}
