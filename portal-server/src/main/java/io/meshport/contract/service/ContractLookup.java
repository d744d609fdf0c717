package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.ContractCatalog;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Contracts as other features see them. */
@Singleton
@Transactional
public class ContractLookup implements ContractCatalog {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;

  @Inject
  public ContractLookup(ContractRepository contracts, ProductCatalog catalog) {
    this.contracts = contracts;
    this.catalog = catalog;
  }

  @Override
  public Optional<ActiveContract> activeFor(PortKey port) {
    return catalog
        .find(port.productKey())
        .flatMap(product -> contracts.findOf(product.id(), port.port()))
        .flatMap(contract -> contracts.findActive(contract.id()))
        .flatMap(version -> speaking(version, port));
  }

  @Override
  public List<ActiveContract> currentFor(ProductKey key) {
    return catalog.find(key).stream()
        .flatMap(
            product ->
                contracts.listOf(product.id()).stream()
                    .flatMap(contract -> current(product, contract).stream()))
        .toList();
  }

  /** A port that was taken away has nothing to say any more. */
  private Optional<ActiveContract> current(ProductSummary product, Contract contract) {
    return product
        .port(contract.port())
        .flatMap(
            port ->
                contracts.findActive(contract.id()).or(() -> contracts.findNewest(contract.id())))
        .flatMap(version -> speaking(version, product.key().port(contract.port())));
  }

  private static Optional<ActiveContract> speaking(ContractVersion version, PortKey port) {
    return Optional.ofNullable(version.document().read().model())
        .map(model -> new ActiveContract(version.contractId(), version.number(), port, model));
  }
}
