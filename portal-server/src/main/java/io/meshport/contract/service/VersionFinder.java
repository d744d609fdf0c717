package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Finds contracts and their versions as far as a caller may see them. */
@Singleton
public class VersionFinder {
  private final ContractRepository contracts;
  private final ProductCatalog catalog;

  @Inject
  public VersionFinder(ContractRepository contracts, ProductCatalog catalog) {
    this.contracts = contracts;
    this.catalog = catalog;
  }

  /**
   * A contract with the product that it belongs to.
   *
   * @param contract the contract
   * @param product the product, which the caller may see
   */
  public record Found(Contract contract, ProductSummary product) {
    /** The port that the contract describes. */
    public PortKey port() {
      return product.key().port(contract.port());
    }
  }

  /** The contract, if the caller may see its product; NOT_FOUND otherwise. */
  public Found contract(String id, Caller caller) {
    Contract contract = contracts.find(id).orElseThrow(() -> notFound(id));
    ProductSummary product =
        catalog
            .find(contract.productId())
            .filter(found -> catalog.visibleTo(found, caller))
            .orElseThrow(() -> notFound(id));
    return new Found(contract, product);
  }

  /** One of its versions, if the caller may see it; NOT_FOUND otherwise. */
  public ContractVersion version(Found found, String number, Caller caller) {
    String id = found.contract().id();
    return contracts
        .findVersion(id, number)
        .filter(version -> ContractRights.maySee(version.status(), found.product(), caller))
        .orElseThrow(() -> notFound(id + " " + number));
  }

  /** Missing and hidden look the same, so that nobody learns of foreign drafts. */
  public static PortalException notFound(String what) {
    return new PortalException(
        ProblemType.NOT_FOUND, "There is no data contract '" + what + "' that you may see");
  }
}
