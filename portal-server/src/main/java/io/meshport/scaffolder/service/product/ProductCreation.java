package io.meshport.scaffolder.service.product;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.ContractRegistry.RegisteredContract;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a product of a plan, step by step. Each step is a transaction of its own and finds what it
 * had done before, so that a task which was interrupted goes on where it was.
 */
@Singleton
public class ProductCreation {
  private final ProductLedger ledger;
  private final ProductRegistry registry;
  private final ContractRegistry contracts;

  @Inject
  public ProductCreation(
      ProductLedger ledger, ProductRegistry registry, ContractRegistry contracts) {
    this.ledger = ledger;
    this.registry = registry;
    this.contracts = contracts;
  }

  /**
   * Refuses what could not be finished, before anything is begun.
   *
   * @throws PortalException ALREADY_EXISTS, FORBIDDEN or NOT_THE_OWNER
   */
  public void check(CreationOrder order, Caller caller) {
    ledger.own(order, caller);
    String domain = order.plan().draft().key().domain();
    if (order.publish() && !caller.isOwner(domain)) {
      throw new PortalException(
              ProblemType.NOT_THE_OWNER, "Only owners of " + domain + " publish its products")
          .withRemedy("Run the template without publishing, and ask an owner to publish the draft");
    }
  }

  /** Makes the product with its contracts; answers with them in the order of the ports. */
  public List<RegisteredContract> create(CreationOrder order, Caller caller) {
    check(order, caller);
    ProductSummary product = ledger.begin(order, caller);
    ProductKey key = product.key();
    List<RegisteredContract> added = new ArrayList<>();
    for (PortSummary port : order.plan().draft().ports()) {
      TreeFile contract = order.plan().contracts().get(port.name());
      if (contract != null) {
        added.add(contracts.add(key.port(port.name()), contract, caller));
      }
    }
    if (order.publish()) {
      added.forEach(contract -> contracts.activate(contract, caller));
      if (product.lifecycle() == Lifecycle.DRAFT) {
        registry.publish(key, caller);
      }
    }
    return added;
  }
}
