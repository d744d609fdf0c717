package io.meshport.scaffolder.model.upgrade;

import io.meshport.catalog.ProductKey;

/**
 * Remembers which revisions products were offered as a branch: a product may be at any of them from
 * then on, so the portal keeps them.
 */
public interface UpgradeMemory {
  /** Remembers; nothing happens when it is known. In a transaction of its own. */
  void remember(ProductKey product, String template, String revision);
}
