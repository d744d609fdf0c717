package io.meshport.scaffolder.service.upgrade;

import io.meshport.scaffolder.ProductOrigin;
import java.util.Optional;

/**
 * What a product came from, and whether its template moved on.
 *
 * @param origin what the portal remembers
 * @param revision the revision that the product's main branch is at
 * @param newest the newest revision; none when the template is not offered any more
 * @param mayUpgrade whether the caller may open an upgrade now
 */
public record OriginDetails(
    ProductOrigin origin, String revision, Optional<String> newest, boolean mayUpgrade) {

  /** Whether there is something that the product does not have yet. */
  public boolean isUpgradeAvailable() {
    return newest.filter(now -> !now.equals(revision)).isPresent();
  }
}
