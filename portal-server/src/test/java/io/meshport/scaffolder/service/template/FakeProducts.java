package io.meshport.scaffolder.service.template;

import io.meshport.catalog.CatalogBrowser;
import io.meshport.catalog.DomainSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two domains with a published product and a draft each. */
public final class FakeProducts implements ProductCatalog, CatalogBrowser {
  private final List<ProductSummary> products =
      List.of(
          product("customer/churn", Lifecycle.PUBLISHED),
          product("customer/new-churn", Lifecycle.DRAFT),
          product("order/orders", Lifecycle.PUBLISHED),
          product("order/secret-plan", Lifecycle.DRAFT));

  private static ProductSummary product(String address, Lifecycle lifecycle) {
    return new ProductSummary(
        new UUID(0, address.hashCode()),
        ProductKey.parse(address),
        "Title of " + address,
        "",
        "",
        List.of(),
        lifecycle,
        1,
        Instant.EPOCH,
        List.of(new PortSummary("table", "Table", "POSTGRESQL", "", "")),
        List.of());
  }

  @Override
  public List<DomainSummary> domains(int limit) {
    return List.of(
        new DomainSummary("customer", "Customer", ""), new DomainSummary("order", "Order", ""));
  }

  @Override
  public Optional<DomainSummary> domain(String name) {
    return domains(2).stream().filter(domain -> domain.name().equals(name)).findFirst();
  }

  @Override
  public List<ProductSummary> products(String text, Caller caller, int limit) {
    return products.stream()
        .filter(product -> visibleTo(product, caller))
        .filter(
            product -> (product.key() + product.title()).toLowerCase(Locale.ROOT).contains(text))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<ProductSummary> find(ProductKey key) {
    return products.stream().filter(product -> product.key().equals(key)).findFirst();
  }

  @Override
  public boolean visibleTo(ProductSummary product, Caller caller) {
    return product.lifecycle().isPublic() || caller.isMember(product.key().domain());
  }

  @Override
  public Optional<ProductSummary> find(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ProductSummary getVisible(ProductKey key, Caller caller) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void touch(UUID productId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void touchAll(Collection<UUID> productIds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ProductSummary> lockAll(Collection<ProductKey> keys) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ProductSummary> lock(UUID id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PortReader> readersOf(PortKey source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ProductSummary> listAfter(@Nullable UUID after, int limit) {
    throw new UnsupportedOperationException();
  }
}
