package io.meshport.catalog;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask of the catalog. */
public interface ProductCatalog {
  /** The product at this address, whatever its state; rights are the asker's business. */
  Optional<ProductSummary> find(ProductKey key);

  /** The product with this id. */
  Optional<ProductSummary> find(UUID id);

  /**
   * The product at this address if the caller may see it.
   *
   * @throws PortalException NOT_FOUND when there is none or the caller may not see it: the two look
   *     the same, so that nobody learns of foreign drafts
   */
  ProductSummary getVisible(ProductKey key, Caller caller);

  /** Whether the caller may see the product: public ones everybody, others their domain. */
  boolean visibleTo(ProductSummary product, Caller caller);

  /**
   * Notes that something shown with the product changed (its contract, say): its version grows, so
   * that the newest search document wins. Locks the product's row in the caller's transaction.
   */
  void touch(UUID productId);

  /** Touches several products, in the order of their ids. */
  void touchAll(Collection<UUID> productIds);

  /**
   * Those of the products at these addresses that exist, whatever their state, their rows locked in
   * the caller's transaction in the order of their ids, so that two such callers wait for each
   * other instead of blocking each other.
   */
  List<ProductSummary> lockAll(Collection<ProductKey> keys);

  /**
   * The product with this id, its row locked in the caller's transaction: until that ends the
   * product is what it was found to be, and is not retired meanwhile.
   */
  Optional<ProductSummary> lock(UUID id);

  /**
   * The products that read this output port, by address, hidden ones included; rights are the
   * asker's business.
   */
  List<PortReader> readersOf(PortKey source);

  /** Products in the order of their ids after the given one, for going through all of them. */
  List<ProductSummary> listAfter(@Nullable UUID after, int limit);
}
