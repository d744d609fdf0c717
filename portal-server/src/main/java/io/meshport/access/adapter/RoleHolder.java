package io.meshport.access.adapter;

import java.util.List;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;

/** A user or a group in Keycloak, as far as the roles of the mesh are mapped to it. */
final class RoleHolder {
  private final RoleScopeResource mappings;

  RoleHolder(RoleScopeResource mappings) {
    this.mappings = mappings;
  }

  boolean has(String role) {
    return mappings.listAll().stream().anyMatch(mapped -> role.equals(mapped.getName()));
  }

  /** Maps the role; mapping it again changes nothing. */
  void add(RoleRepresentation role) {
    mappings.add(List.of(role));
  }

  void remove(RoleRepresentation role) {
    mappings.remove(List.of(role));
  }
}
