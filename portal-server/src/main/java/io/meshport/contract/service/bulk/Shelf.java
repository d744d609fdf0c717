package io.meshport.contract.service.bulk;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractStatus;
import io.meshport.contract.model.ContractVersion;
import io.meshport.platform.outbox.DomainEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the items of one transaction concern, read at once, and what they change. */
final class Shelf {
  private final Map<ProductKey, ProductSummary> products = new HashMap<>();
  private final Map<String, Contract> contracts = new HashMap<>();
  private final Map<String, List<ContractVersion>> versions = new HashMap<>();
  private final List<Contract> newContracts = new ArrayList<>();
  private final List<ContractVersion> newVersions = new ArrayList<>();
  private final Set<UUID> changedProducts = new LinkedHashSet<>();
  private final List<DomainEvent> events = new ArrayList<>();

  private Shelf() {}

  /** The products, locked until the transaction ends, with their contracts and versions. */
  static Shelf of(ProductCatalog catalog, ContractRepository store, List<PreparedItem> items) {
    Shelf shelf = new Shelf();
    Set<ProductKey> keys = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    items.forEach(item -> keys.add(item.port().productKey()));
    items.forEach(item -> ids.add(item.contractId()));
    for (ProductSummary product : catalog.lockAll(keys)) {
      shelf.products.put(product.key(), product);
    }
    List<UUID> products = shelf.products.values().stream().map(ProductSummary::id).toList();
    Stream.concat(store.listOf(products).stream(), store.findAll(ids).stream())
        .forEach(contract -> shelf.contracts.put(contract.id(), contract));
    for (ContractVersion version : store.listVersions(shelf.contracts.keySet())) {
      shelf.versionsOf(version.contractId()).add(version);
    }
    return shelf;
  }

  Optional<ProductSummary> product(ProductKey key) {
    return Optional.ofNullable(products.get(key));
  }

  Optional<Contract> contractOf(UUID product, String port) {
    return contracts.values().stream().filter(contract -> contract.isOf(product, port)).findFirst();
  }

  boolean isTaken(String contractId) {
    return contracts.containsKey(contractId);
  }

  Optional<ContractVersion> version(String contractId, String number) {
    return versionsOf(contractId).stream()
        .filter(version -> version.number().equals(number))
        .findFirst();
  }

  Optional<ContractVersion> active(String contractId) {
    return versionsOf(contractId).stream()
        .filter(version -> version.status() == ContractStatus.ACTIVE)
        .findFirst();
  }

  int newestOrdinal(String contractId) {
    return versionsOf(contractId).stream()
        .map(ContractVersion::ordinal)
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  private List<ContractVersion> versionsOf(String contractId) {
    return versions.computeIfAbsent(contractId, id -> new ArrayList<>());
  }

  void add(Contract contract, ContractVersion version) {
    if (contracts.putIfAbsent(contract.id(), contract) == null) {
      newContracts.add(contract);
    }
    versionsOf(contract.id()).add(version);
    newVersions.add(version);
  }

  void change(ProductSummary product) {
    changedProducts.add(product.id());
  }

  void tell(DomainEvent event) {
    events.add(event);
  }

  List<Contract> newContracts() {
    return newContracts;
  }

  List<ContractVersion> newVersions() {
    return newVersions;
  }

  Collection<UUID> changedProducts() {
    return changedProducts;
  }

  List<DomainEvent> events() {
    return events;
  }
}
