package io.meshport.access.model;

import java.util.Set;

/**
 * Keycloak, as far as grants go. Everything may be repeated, nothing throws for what Keycloak does
 * or does not answer, and nothing is called inside a transaction.
 */
public interface GrantGateway {
  /** Makes sure that the subject has the role, and reads it back. */
  Answer ensurePresent(RoleAssignment assignment);

  /** Makes sure that the subject does not have the role, and reads it back. */
  Answer ensureAbsent(RoleAssignment assignment);

  /** Whether the subject has the role: VERIFIED, DRIFTED, or UNKNOWN without an answer. */
  GrantHealth check(RoleAssignment assignment);

  /**
   * Every assignment of a port's role that Keycloak holds.
   *
   * @throws io.meshport.platform.problem.PortalException DIRECTORY_UNAVAILABLE without an answer
   */
  Set<RoleAssignment> listAll();

  /** How an attempt to change Keycloak went. */
  sealed interface Answer {

    /** It is as wanted: Keycloak was read afterwards. */
    record Done() implements Answer {}

    /**
     * Keycloak did not do it this time; it may soon.
     *
     * @param reason what happened, for people
     */
    record Unavailable(String reason) implements Answer {}

    /**
     * Keycloak does not know the subject, and the portal does not make one up.
     *
     * @param reason what is missing, for people
     */
    record SubjectMissing(String reason) implements Answer {}
  }
}
