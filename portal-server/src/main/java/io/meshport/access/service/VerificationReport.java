package io.meshport.access.service;

import io.meshport.access.model.RoleAssignment;
import java.util.Set;

/**
 * What a comparison of all grants with Keycloak found.
 *
 * @param checked how many active grants were looked at
 * @param drifted how many of them Keycloak does not hold
 * @param phantoms what Keycloak holds although no grant says so; reported, never repaired unasked
 */
public record VerificationReport(int checked, int drifted, Set<RoleAssignment> phantoms) {
  public VerificationReport {
    phantoms = Set.copyOf(phantoms);
  }
}
