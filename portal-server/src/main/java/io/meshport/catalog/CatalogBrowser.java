package io.meshport.catalog;

import io.meshport.identity.Caller;
import java.util.List;
import java.util.Optional;

/** Looks around in the catalog, for whoever lets people choose from it. */
public interface CatalogBrowser {
  /** The domains in the order of their names, as many as are asked for. */
  List<DomainSummary> domains(int limit);

  /** The domain of this name. */
  Optional<DomainSummary> domain(String name);

  /**
   * Products that the caller may see and that have the text in their address or title, by address.
   *
   * @param text in any case; empty for all
   */
  List<ProductSummary> products(String text, Caller caller, int limit);
}
