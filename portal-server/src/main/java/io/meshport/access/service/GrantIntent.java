package io.meshport.access.service;

import io.meshport.access.model.PortRef;
import io.meshport.access.model.RoleAssignment;
import io.meshport.access.model.Subject;

/**
 * What Keycloak should say about a subject and a port, by all grants that share the role.
 *
 * @param subject the subject
 * @param port the port
 * @param present whether the subject should have the role
 */
public record GrantIntent(Subject subject, PortRef port, boolean present) {
  /** The same as Keycloak knows it. */
  public RoleAssignment assignment() {
    return new RoleAssignment(RoleAssignment.roleOf(port), subject.type(), subject.id());
  }
}
