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

  /** Refuses whoever does not write contracts of the domain. */
  public static void requireWriter(ProductSummary product, Caller caller) {
    String domain = product.key().domain();
    if (!caller.isMember(domain)) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + domain + " write its contracts")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    requireAlive(product);
  }

  /** Refuses whoever does not make contracts of the domain binding. */
  public static void requireActivator(ProductSummary product, Caller caller) {
    if (!mayActivate(product, caller)) {
      throw new PortalException(
              ProblemType.NOT_THE_OWNER,
              "Only owners and stewards of " + product.key().domain() + " activate its contracts")
          .withRemedy("Ask one of them to activate the version");
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

  /** Whether somebody makes contracts of the domain binding. */
  public static boolean mayActivate(ProductSummary product, Caller caller) {
    String domain = product.key().domain();
    return caller.isOwner(domain) || caller.isSteward(domain);
  }

  public static boolean maySee(ContractStatus status, ProductSummary product, Caller caller) {
    return status != ContractStatus.DRAFT || caller.isMember(product.key().domain());
  }
}
