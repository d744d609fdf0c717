package io.meshport.catalog.model;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data products of the mesh. */
public interface DataProductRepository {
  /** Keeps a new product; ALREADY_EXISTS when its address is taken. */
  void add(DataProduct product);

  /** The product at this address. */
  Optional<DataProduct> find(ProductKey key);

  /** The product with this id. */
  Optional<DataProduct> find(UUID id);

  /** Products that fit, by domain and name. */
  Page<DataProduct> list(ProductFilter filter, PageRequest page);

  /**
   * Products with this text in their address or title, in any case, by address: public ones, and
   * all of the own domains.
   */
  List<DataProduct> search(String text, Set<String> ownDomains, int limit);

  /** Products with an input port that names this output port, by address. */
  List<DataProduct> readersOf(PortKey source);

  /** Those of the addresses at which there is a product that everybody may see. */
  Set<ProductKey> publicAmong(Collection<ProductKey> keys);

  /** Products in the order of their ids after the given one. */
  List<DataProduct> listAfter(@Nullable UUID after, int limit);

  /** Lets the version of a product grow without any other change. */
  void touch(UUID id, Instant now);

  /** The same for several products. */
  void touchAll(Collection<UUID> ids, Instant now);

  /**
   * Those of the products at these addresses that exist, their rows locked in the order of their
   * ids until the transaction ends, and read after that.
   */
  List<DataProduct> lockAll(Collection<ProductKey> keys);

  /**
   * Locks the row of a product until the transaction ends: whoever gives access to it and whoever
   * retires it take turns. What was read of it before may be older than the lock.
   */
  void lock(UUID id);

  /** Writes pending changes now, so that a conflict shows before the answer is made. */
  void flush();
}
