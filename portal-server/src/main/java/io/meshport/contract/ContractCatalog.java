package io.meshport.contract;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import java.util.List;
import java.util.Optional;

/** What other features may ask about contracts; rights are the asker's business. */
public interface ContractCatalog {
  /** The ACTIVE contract version of a port: the one a consumer may rely on. */
  Optional<ActiveContract> activeFor(PortKey port);

  /** The ACTIVE contract versions of a product's ports, in the order of the ports. */
  List<ActiveContract> activeOf(ProductKey product);

  /**
   * For each port of a product with a contract, the version that speaks for it now: the ACTIVE one,
   * or the newest where none is active. A draft beside an active version stays out, so nobody
   * outside the domain finds columns that are not promised yet.
   */
  List<ActiveContract> currentFor(ProductKey product);
}
