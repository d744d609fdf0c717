package io.meshport.catalog.service;

import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductRegistry;
import io.meshport.catalog.adapter.JpaDataProductRepository;
import io.meshport.catalog.adapter.JpaDomainRepository;
import io.meshport.catalog.model.Domain;
import io.meshport.platform.outbox.Outbox;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The catalog's services over the real database, for tests of features that use it. */
public final class CatalogWorld {
  private final JpaDomainRepository domains;
  private final CatalogLookup lookup;
  private final ProductRegistrar registrar;
  private final Clock clock;

  /** The services over the tables that an entity manager leads to. */
  public CatalogWorld(EntityManager entities, Outbox outbox, Clock clock) {
    this.clock = clock;
    JpaDataProductRepository products = new JpaDataProductRepository(entities);
    domains = new JpaDomainRepository(entities);
    lookup = new CatalogLookup(products, clock);
    ProductService service = new ProductService(products, domains, List.of(), outbox, clock);
    ProductImportService imports =
        new ProductImportService(
            (document, domain, name, caller) -> {
              throw new AssertionError("nothing is read here");
            },
            service);
    registrar =
        new ProductRegistrar(imports, service, new InputPortService(products, outbox, clock));
  }

  public ProductCatalog lookup() {
    return lookup;
  }

  public ProductRegistry registrar() {
    return registrar;
  }

  /** Adds a domain. */
  public void domain(String name) {
    domains.add(Domain.named(name, name, "", clock.instant()));
  }

  /** A port of this name. */
  public static PortSummary port(String name) {
    return new PortSummary(name, name, "POSTGRESQL", "", "");
  }
}
