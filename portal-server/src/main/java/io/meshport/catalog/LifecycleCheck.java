package io.meshport.catalog;

import java.util.List;

/**
 * A say that another feature has in a step of a product's life, for example that every port must
 * have an active contract. Runs inside the transaction of the step, so it makes no remote call.
 */
public interface LifecycleCheck {
  /** What speaks against the step; empty when nothing does. */
  List<Finding> check(ProductSummary product, Transition transition);
}
