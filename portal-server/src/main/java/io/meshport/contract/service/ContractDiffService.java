package io.meshport.contract.service;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.PortalRules;
import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells people what changed between versions of a contract that they may see. */
@Singleton
@Transactional
public class ContractDiffService {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;

  @Inject
  public ContractDiffService(ContractRepository contracts, ProductCatalog catalog) {
    this.contracts = contracts;
    this.catalog = catalog;
  }

  /** Compares two versions, in the view of the contract or in another one. */
  public DiffDetails compare(
      String contractId, String from, String to, @Nullable Compatibility view, Caller caller) {
    Seen seen = seen(contractId, caller);
    return new DiffDetails(
        contractId,
        ContractDiff.between(
            VersionFit.readable(version(seen, from, caller)),
            VersionFit.readable(version(seen, to, caller)),
            view == null ? seen.contract().compatibility() : view));
  }

  /**
   * Compares a version with a document that nobody keeps; it must be the contract's own and free of
   * errors, else the comparison would mislead.
   */
  public DiffDetails compare(
      String contractId,
      String from,
      SentDocument sent,
      @Nullable Compatibility view,
      Caller caller) {
    Seen seen = seen(contractId, caller);
    ContractVersion older = version(seen, from, caller);
    ContractReading reading = PortalRules.keepsId(sent.read(), contractId);
    Accepted.model(reading);
    return new DiffDetails(
        contractId,
        ContractDiff.between(
            VersionFit.readable(older),
            Objects.requireNonNull(reading.contract()),
            view == null ? seen.contract().compatibility() : view));
  }

  private record Seen(Contract contract, ProductSummary product) {}

  private Seen seen(String contractId, Caller caller) {
    Contract contract = contracts.find(contractId).orElseThrow(() -> Accepted.notFound(contractId));
    return catalog
        .find(contract.productId())
        .filter(product -> catalog.visibleTo(product, caller))
        .map(product -> new Seen(contract, product))
        .orElseThrow(() -> Accepted.notFound(contractId));
  }

  private ContractVersion version(Seen seen, String number, Caller caller) {
    String id = seen.contract().id();
    return contracts
        .findVersion(id, number)
        .filter(found -> ContractRights.maySee(found.status(), seen.product(), caller))
        .orElseThrow(() -> Accepted.notFound(id + " " + number));
  }
}
