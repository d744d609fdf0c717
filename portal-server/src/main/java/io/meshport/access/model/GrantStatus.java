package io.meshport.access.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an access grant has come: SCHEDULED → ACTIVATING → ACTIVE → REVOKING → ENDED or REVOKED,
 * with ACTIVATION_FAILED and REVOCATION_FAILED as alarms that are tried again.
 */
public enum GrantStatus {
  /** Its window has not started. */
  SCHEDULED,
  /** To be made in Keycloak. */
  ACTIVATING,
  /** Made, and seen in Keycloak. */
  ACTIVE,
  /** Could not be made yet. */
  ACTIVATION_FAILED,
  /** To be removed from Keycloak, because it expired or because somebody ended it. */
  REVOKING,
  /** Could not be removed yet. */
  REVOCATION_FAILED,
  /** Its time or the contract it was given on was over, and it is gone from Keycloak. */
  ENDED,
  /** It was taken or given back, and it is gone from Keycloak. */
  REVOKED;

  private static final Set<GrantStatus> NEEDING = EnumSet.of(ACTIVATING, ACTIVE, ACTIVATION_FAILED);
  private static final Set<GrantStatus> FINAL = EnumSet.of(ENDED, REVOKED);

  /** Whether its subject must have the role in Keycloak. */
  public boolean needsRole() {
    return NEEDING.contains(this);
  }

  /** Whether something is still to come; a product with such grants is not retired. */
  public boolean isRunning() {
    return !FINAL.contains(this);
  }

  /** Whether it waits for Keycloak. */
  public boolean isUnfinished() {
    return isActivating() || isRevoking();
  }

  /** Whether it is on its way into Keycloak. */
  public boolean isActivating() {
    return this == ACTIVATING || this == ACTIVATION_FAILED;
  }

  /** Whether it is on its way out of Keycloak. */
  public boolean isRevoking() {
    return this == REVOKING || this == REVOCATION_FAILED;
  }
}
