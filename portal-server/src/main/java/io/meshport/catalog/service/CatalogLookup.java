package io.meshport.catalog.service;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalog as other features see it. */
@Singleton
@Transactional
public class CatalogLookup implements ProductCatalog {
  private final DataProductRepository products;
  private final Clock clock;

  @Inject
  public CatalogLookup(DataProductRepository products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  @Override
  public Optional<ProductSummary> find(ProductKey key) {
    return products.find(key).map(DataProduct::summary);
  }

  @Override
  public Optional<ProductSummary> find(UUID id) {
    return products.find(id).map(DataProduct::summary);
  }

  @Override
  public ProductSummary getVisible(ProductKey key, Caller caller) {
    return find(key)
        .filter(product -> Visibility.of(product, caller))
        .orElseThrow(() -> Visibility.notFound(key));
  }

  @Override
  public boolean visibleTo(ProductSummary product, Caller caller) {
    return Visibility.of(product, caller);
  }

  @Override
  public void touch(UUID productId) {
    products.touch(productId, clock.instant());
  }

  @Override
  public void touchAll(Collection<UUID> productIds) {
    products.touchAll(productIds, clock.instant());
  }

  @Override
  public List<ProductSummary> lockAll(Collection<ProductKey> keys) {
    return products.lockAll(keys).stream().map(DataProduct::summary).toList();
  }

  @Override
  public Optional<ProductSummary> lock(UUID id) {
    products.lock(id);
    return find(id);
  }

  @Override
  public List<PortReader> readersOf(PortKey source) {
    return products.readersOf(source).stream()
        .map(DataProduct::summary)
        .flatMap(
            product ->
                product.inputPorts().stream()
                    .filter(port -> port.source().equals(source))
                    .map(port -> new PortReader(product, port)))
        .toList();
  }

  @Override
  public List<ProductSummary> listAfter(@Nullable UUID after, int limit) {
    return products.listAfter(after, limit).stream().map(DataProduct::summary).toList();
  }
}
