package io.meshport.contract.service.git;

import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceClaim;
import io.meshport.contract.model.git.SourceGateway;
import io.meshport.platform.problem.PortalException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what is due: takes a source, goes to its repository outside any transaction, and has the
 * outcome written down. Any number of servers may do it at once.
 */
@Singleton
public class SourceChecker {
  private static final Logger LOG = LoggerFactory.getLogger(SourceChecker.class);

  private final SourceLedger ledger;
  private final SourceGateway gateway;

  @Inject
  public SourceChecker(SourceLedger ledger, SourceGateway gateway) {
    this.ledger = ledger;
    this.gateway = gateway;
  }

  /**
   * Looks at one source.
   *
   * @return whether one was due
   */
  public boolean checkNext() {
    Optional<SourceClaim> claim = ledger.claim();
    claim.ifPresent(this::check);
    return claim.isPresent();
  }

  private void check(SourceClaim claim) {
    Fetched fetched = gateway.fetch(claim.address(), claim.tag());
    try {
      ledger.settle(claim, fetched);
    } catch (PortalException refusal) {
      // What the portal's own rules refuse only while writing, such as an id that is taken.
      LOG.info("A contract from {} was not taken: {}", claim.address(), refusal.detail());
      ledger.settle(claim, new Fetched.Unusable(null, null, refusal.detail()));
    }
  }
}
