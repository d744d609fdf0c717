package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.ContractCatalog;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.OfferedVersion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public List<ActiveContract> activeOf(ProductKey key) {
    return catalog.find(key).stream()
        .flatMap(product -> speaking(product, activeByPort(product)))
        .toList();
  }

  @Override
  public List<ActiveContract> currentFor(ProductKey key) {
    return catalog.find(key).stream()
        .flatMap(product -> speaking(product, currentByPort(product)))
        .toList();
  }

  private Map<String, ContractVersion> activeByPort(ProductSummary product) {
    return contracts.listOffered(List.of(product.id())).stream()
        .filter(offered -> offered.version().status() == ContractStatus.ACTIVE)
        .collect(Collectors.toMap(OfferedVersion::port, OfferedVersion::version));
  }

  private Map<String, ContractVersion> currentByPort(ProductSummary product) {
    Map<String, ContractVersion> current = activeByPort(product);
    for (Contract contract : contracts.listOf(product.id())) {
      if (!current.containsKey(contract.port())) {
        contracts
            .findNewest(contract.id())
            .ifPresent(version -> current.put(contract.port(), version));
      }
    }
    return current;
  }

  /** A port that was taken away has nothing to say any more. */
  private static Stream<ActiveContract> speaking(
      ProductSummary product, Map<String, ContractVersion> versions) {
    return product.ports().stream()
        .flatMap(
            port ->
                Stream.ofNullable(versions.get(port.name()))
                    .flatMap(
                        version -> speaking(version, product.key().port(port.name())).stream()));
  }

  private static Optional<ActiveContract> speaking(ContractVersion version, PortKey port) {
    return Optional.ofNullable(version.document().read().model())
        .map(model -> new ActiveContract(version.contractId(), version.number(), port, model));
  }
}
