package io.meshport.access.service;

import io.meshport.access.AccessGrantId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.SideScope;
import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looking at grants, ending them, and comparing them with Keycloak on demand. */
@Singleton
public class AccessGrantService {
  private final AccessGrantRepository grants;
  private final GrantLedger ledger;
  private final GrantVerifier verifier;
  private final AccessReader reader;

  @Inject
  public AccessGrantService(
      AccessGrantRepository grants,
      GrantLedger ledger,
      GrantVerifier verifier,
      AccessReader reader) {
    this.grants = grants;
    this.ledger = ledger;
    this.verifier = verifier;
    this.reader = reader;
  }

  /** One grant, if the caller may see it. */
  public GrantDetails get(Caller caller, AccessGrantId id) {
    return reader.detailsOf(caller, visible(caller, id));
  }

  /** A box of grants, in any state or in one. */
  public Page<GrantDetails> list(
      Caller caller, GrantBox box, @Nullable GrantStatus status, PageRequest page) {
    Page<AccessGrant> found =
        box == GrantBox.DOMAIN
            ? grants.listFor(caller.ownedDomains(), status, page)
            : grants.listFor(SideScope.of(caller), status, page);
    return found.map(grant -> reader.detailsOf(caller, grant));
  }

  /** Takes access back for the domain, or gives it back for the subject. */
  public GrantDetails revoke(
      Caller caller, AccessGrantId id, long seenVersion, Optional<String> reason) {
    return reader.detailsOf(caller, ledger.revoke(caller, id, seenVersion, reason));
  }

  /** Looks whether Keycloak agrees. */
  public GrantDetails verify(Caller caller, AccessGrantId id) {
    AccessGrant grant = visible(caller, id);
    if (!AccessRights.mayVerify(caller, grant)) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only its subject and those who watch over it verify a grant");
    }
    if (grant.status() != GrantStatus.ACTIVE) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION,
          "A grant that is " + grant.status() + " has nothing to verify");
    }
    // Not read again: outside a transaction the server would show the row as it was seen first.
    return reader.detailsOf(caller, verifier.verify(grant).orElse(grant));
  }

  private AccessGrant visible(Caller caller, AccessGrantId id) {
    return grants
        .find(id)
        .filter(grant -> AccessRights.maySee(caller, grant))
        .orElseThrow(
            () -> new PortalException(ProblemType.NOT_FOUND, "There is no such access grant"));
  }
}
