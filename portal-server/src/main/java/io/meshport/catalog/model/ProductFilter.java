package io.meshport.catalog.model;

import io.meshport.catalog.Lifecycle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products a list shows.
 *
 * @param domain only of this domain
 * @param lifecycle only in this state
 * @param ownDomains domains whose hidden products (drafts, retired ones) may show as well
 * @param onlyOwn only products of those domains
 */
public record ProductFilter(
    @Nullable String domain,
    @Nullable Lifecycle lifecycle,
    Set<String> ownDomains,
    boolean onlyOwn) {
  public ProductFilter {
    ownDomains = Set.copyOf(ownDomains);
  }
}
