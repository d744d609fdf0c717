package io.meshport.scaffolder.service.publish;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.model.publish.RepositoryClaim;
import io.meshport.scaffolder.model.publish.RepositoryClaims;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Claims repositories on foreign hosts for steps of tasks. */
@Singleton
@Transactional
public class ClaimService {
  private final RepositoryClaims claims;
  private final Clock clock;

  @Inject
  public ClaimService(RepositoryClaims claims, Clock clock) {
    this.claims = claims;
    this.clock = clock;
  }

  /**
   * Claims an address before the repository is made there.
   *
   * @return since when the same step had claimed it already; nothing for a new claim
   * @throws ActionFailure when another step holds it
   */
  public Optional<Instant> claim(String url, String stepKey) {
    Optional<RepositoryClaim> known = claims.lock(url);
    if (known.isPresent() && !known.get().stepKey().equals(stepKey)) {
      throw new ActionFailure("Another task made the repository " + url + " already");
    }
    if (known.isEmpty()) {
      claims.add(new RepositoryClaim(url, stepKey, clock.instant()));
    }
    return known.map(RepositoryClaim::claimedAt);
  }

  /** Gives a claim back when it turned out that the repository is somebody else's. */
  public void release(String url, String stepKey) {
    claims.lock(url).filter(claim -> claim.stepKey().equals(stepKey)).ifPresent(claims::remove);
  }
}
