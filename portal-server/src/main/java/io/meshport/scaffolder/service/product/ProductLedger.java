package io.meshport.scaffolder.service.product;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.ProductOrigins;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Registers a product and remembers the task that made it, in one transaction: both or none. */
@Singleton
@Transactional
public class ProductLedger {
  private final ProductCatalog catalog;
  private final ProductRegistry registry;
  private final ProductOrigins origins;

  @Inject
  public ProductLedger(ProductCatalog catalog, ProductRegistry registry, ProductOrigins origins) {
    this.catalog = catalog;
    this.registry = registry;
    this.origins = origins;
  }

  /**
   * The product of an order: a new draft, or the one that the same task made before.
   *
   * @throws PortalException ALREADY_EXISTS when somebody else made a product of that name
   */
  public ProductSummary begin(CreationOrder order, Caller caller) {
    ProductKey key = order.plan().draft().key();
    Optional<ProductSummary> known = own(order, caller);
    if (known.isPresent()) {
      return known.get();
    }
    ProductSummary product = registry.register(order.plan().draft(), order.plan().inputs(), caller);
    origins.remember(key, order.task(), order.template(), order.revision(), order.values());
    return product;
  }

  /**
   * The product that the task made before, if it did.
   *
   * @throws PortalException ALREADY_EXISTS when somebody else made a product of that name,
   *     FORBIDDEN when the caller may make none there
   */
  public Optional<ProductSummary> own(CreationOrder order, Caller caller) {
    ProductKey key = order.plan().draft().key();
    if (!caller.isMember(key.domain())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + key.domain() + " make products there")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    Optional<ProductSummary> known = catalog.find(key);
    boolean foreign =
        known.isPresent()
            && origins.find(key).filter(origin -> origin.task().equals(order.task())).isEmpty();
    if (foreign) {
      throw new PortalException(
              ProblemType.ALREADY_EXISTS, "There is a data product '" + key + "' already")
          .withRemedy("Choose another name; names are not given twice, also not after retirement");
    }
    return known;
  }
}
