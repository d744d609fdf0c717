package io.meshport.access.service;

import io.meshport.access.model.AccessGrantRepository;
import io.meshport.catalog.Finding;
import io.meshport.catalog.LifecycleCheck;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.Transition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** A product is not retired while somebody still has access to it, or is about to get it. */
@Singleton
public class RunningGrantsCheck implements LifecycleCheck {
  private final AccessGrantRepository grants;

  @Inject
  public RunningGrantsCheck(AccessGrantRepository grants) {
    this.grants = grants;
  }

  @Override
  public List<Finding> check(ProductSummary product, Transition transition) {
    if (transition != Transition.RETIREMENT) {
      return List.of();
    }
    long running = grants.countRunning(product.id());
    if (running == 0) {
      return List.of();
    }
    return List.of(
        new Finding(
            "no-running-grants",
            running == 1
                ? "One access grant has not ended"
                : running + " access grants have not ended",
            "",
            "Wait until they end, or revoke them"));
  }
}
