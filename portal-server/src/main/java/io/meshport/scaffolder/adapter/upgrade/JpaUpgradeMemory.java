package io.meshport.scaffolder.adapter.upgrade;

import io.meshport.catalog.ProductKey;
import io.meshport.scaffolder.model.upgrade.UpgradeMemory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Upgrades that were opened, in PostgreSQL. */
@Singleton
@Transactional
public class JpaUpgradeMemory implements UpgradeMemory {
  private final EntityManager database;
  private final Clock clock;

  @Inject
  public JpaUpgradeMemory(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void remember(ProductKey product, String template, String revision) {
    database
        .createNativeQuery(
            "insert into product_upgrade (product, template, revision, opened_at)"
                + " values (:product, :template, :revision, :now) on conflict do nothing")
        .setParameter("product", product.toString())
        .setParameter("template", template)
        .setParameter("revision", revision)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
