package io.meshport.contract.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.ContractStatus;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;

/**
 * Who may do what with contracts: members of the domain write drafts, owners and stewards make them
 * binding, and nobody outside the domain sees a draft.
 */
public final class ContractRights {
  private ContractRights() {}

  /** Refuses everybody but members of the domain, and any change of a retired product. */
  public static void requireWriter(ProductSummary product, Caller caller) {
    String domain = product.key().domain();
    if (!caller.isMember(domain)) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + domain + " write its contracts")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    requireAlive(product);
  }

  /** Refuses everybody but owners and stewards, and any change of a retired product. */
  public static void requireActivator(ProductSummary product, Caller caller) {
    if (!mayActivate(product, caller)) {
      throw new PortalException(
              ProblemType.NOT_THE_OWNER,
              "Only owners and stewards of "
                  + product.key().domain()
                  + " decide about its contracts")
          .withRemedy("Ask one of them to do it");
    }
    requireAlive(product);
  }

  private static void requireAlive(ProductSummary product) {
    if (product.lifecycle() == Lifecycle.RETIRED) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION,
          "The product is retired, and its contracts stay as they were");
    }
  }

  /** Whether the caller makes versions binding, and ends them. */
  public static boolean mayActivate(ProductSummary product, Caller caller) {
    String domain = product.key().domain();
    return caller.isOwner(domain) || caller.isSteward(domain);
  }

  /** Whether the caller sees a version in this state; the product is visible to them. */
  public static boolean maySee(ContractStatus status, ProductSummary product, Caller caller) {
    return status != ContractStatus.DRAFT || caller.isMember(product.key().domain());
  }
}
