package io.meshport.contract.service;

import io.meshport.catalog.Finding;
import io.meshport.catalog.LifecycleCheck;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.Transition;
import io.meshport.contract.model.ContractRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Nothing is published without a promise: every output port needs an active contract. */
@Singleton
public class ContractPublicationCheck implements LifecycleCheck {
  private final ContractRepository contracts;

  @Inject
  public ContractPublicationCheck(ContractRepository contracts) {
    this.contracts = contracts;
  }

  @Override
  public List<Finding> check(ProductSummary product, Transition transition) {
    List<Finding> findings = new ArrayList<>();
    if (transition == Transition.PUBLICATION) {
      for (int i = 0; i < product.ports().size(); i++) {
        PortSummary port = product.ports().get(i);
        if (!hasActiveContract(product, port)) {
          findings.add(
              new Finding(
                  "active-contract",
                  "The output port '" + port.name() + "' has no active data contract",
                  "/outputPorts/" + i,
                  "Add a contract for the port and activate it"));
        }
      }
    }
    return findings;
  }

  private boolean hasActiveContract(ProductSummary product, PortSummary port) {
    return contracts
        .findOf(product.id(), port.name())
        .flatMap(contract -> contracts.findActive(contract.id()))
        .isPresent();
  }
}
