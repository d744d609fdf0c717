package io.meshport.access.model;

/**
 * That a subject has the role of a port in Keycloak.
 *
 * @param role name of the role, {@code <domain>.<product>.<port>}
 * @param type what kind of subject
 * @param subjectId which one, named as in {@link Subject#id()}
 */
public record RoleAssignment(String role, SubjectType type, String subjectId) {

  /** The name of the role that stands for reading a port. */
  public static String roleOf(PortRef port) {
    return port.domain() + "." + port.product() + "." + port.port();
  }

  /** What a grant is in Keycloak. */
  public static RoleAssignment of(AccessGrant grant) {
    Subject subject = grant.subject();
    return new RoleAssignment(roleOf(grant.port()), subject.type(), subject.id());
  }
}
