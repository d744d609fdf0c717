package io.meshport.access.service;

import io.meshport.access.AccessGrantId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.GrantGateway;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.RoleAssignment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares grants with Keycloak, both ways, outside any transaction. */
@Singleton
public class GrantVerifier {
  private static final int BATCH = 200;

  private final AccessGrantRepository grants;
  private final GrantLedger ledger;
  private final GrantGateway gateway;

  @Inject
  public GrantVerifier(AccessGrantRepository grants, GrantLedger ledger, GrantGateway gateway) {
    this.grants = grants;
    this.ledger = ledger;
    this.gateway = gateway;
  }

  /** Looks at one grant; answers with the grant as it is kept with what was seen. */
  public Optional<AccessGrant> verify(AccessGrant grant) {
    return ledger.keepHealth(grant.id(), gateway.check(RoleAssignment.of(grant)));
  }

  /** Looks at all grants and at everything that Keycloak holds beside them. */
  public VerificationReport verifyAll() {
    Set<RoleAssignment> held = gateway.listAll();
    Set<RoleAssignment> explained = new HashSet<>();
    int checked = 0;
    int drifted = 0;
    @Nullable AccessGrantId last = null;
    List<AccessGrant> batch = grants.listRunningAfter(last, BATCH);
    while (!batch.isEmpty()) {
      for (AccessGrant grant : batch) {
        if (grant.status().needsRole() || grant.status().isRevoking()) {
          explained.add(RoleAssignment.of(grant));
        }
        if (grant.status() == GrantStatus.ACTIVE) {
          checked++;
          drifted += judge(grant, held) == GrantHealth.DRIFTED ? 1 : 0;
        }
        last = grant.id();
      }
      batch = grants.listRunningAfter(last, BATCH);
    }
    return new VerificationReport(checked, drifted, phantoms(held, explained));
  }

  // The list may be older than the row; where they differ, Keycloak is asked again.
  private GrantHealth judge(AccessGrant grant, Set<RoleAssignment> held) {
    RoleAssignment assignment = RoleAssignment.of(grant);
    if (held.contains(assignment) && grant.health() == GrantHealth.VERIFIED) {
      return GrantHealth.VERIFIED;
    }
    GrantHealth seen = gateway.check(assignment);
    if (seen != grant.health()) {
      ledger.keepHealth(grant.id(), seen);
    }
    return seen;
  }

  private Set<RoleAssignment> phantoms(Set<RoleAssignment> held, Set<RoleAssignment> explained) {
    Set<RoleAssignment> phantoms = new HashSet<>(held);
    phantoms.removeAll(explained);
    phantoms.removeIf(assignment -> gateway.check(assignment) != GrantHealth.VERIFIED);
    return phantoms;
  }
}
