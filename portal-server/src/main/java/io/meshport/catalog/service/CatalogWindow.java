package io.meshport.catalog.service;

import io.meshport.catalog.CatalogBrowser;
import io.meshport.catalog.DomainSummary;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.DomainRepository;
import io.meshport.identity.Caller;
import io.meshport.platform.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The catalog as people of other features choose from it. */
@Singleton
@Transactional
public class CatalogWindow implements CatalogBrowser {
  private final DomainRepository domains;
  private final DataProductRepository products;

  @Inject
  public CatalogWindow(DomainRepository domains, DataProductRepository products) {
    this.domains = domains;
    this.products = products;
  }

  @Override
  public List<DomainSummary> domains(int limit) {
    return domains.list(new PageRequest(limit, 0)).items().stream()
        .map(CatalogWindow::summary)
        .toList();
  }

  @Override
  public Optional<DomainSummary> domain(String name) {
    return domains.find(name).map(CatalogWindow::summary);
  }

  @Override
  public List<ProductSummary> products(String text, Caller caller, int limit) {
    return products.search(text, caller.memberDomains(), limit).stream()
        .map(DataProduct::summary)
        .toList();
  }

  private static DomainSummary summary(Domain domain) {
    return new DomainSummary(domain.name(), domain.title(), domain.description());
  }
}
