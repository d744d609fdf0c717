package io.meshport.scaffolder.service.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.ProductOrigin;
import java.util.Optional;

/**
 * What a product came from, and whether its template moved on.
 *
 * @param origin what the portal remembers
 * @param revision the revision that the product's main branch is at
 * @param values the values that its files at that revision were made from
 * @param newest the newest revision; none when the template is not offered any more
 * @param mayUpgrade whether the caller may open an upgrade now
 */
public record OriginDetails(
    ProductOrigin origin,
    String revision,
    ObjectNode values,
    Optional<String> newest,
    boolean mayUpgrade) {

  /** The same for a caller who may open an upgrade, or not. */
  OriginDetails allowing(boolean may) {
    return new OriginDetails(origin, revision, values, newest, may);
  }

  /** Whether there is something that the product does not have yet. */
  public boolean isUpgradeAvailable() {
    return newest.filter(now -> !now.equals(revision)).isPresent();
  }
}
