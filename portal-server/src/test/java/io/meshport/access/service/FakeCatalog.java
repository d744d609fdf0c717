package io.meshport.access.service;

import io.meshport.access.model.Samples;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products in a map, each in the state that a test puts it into. */
final class FakeCatalog implements ProductCatalog {
  private final Map<ProductKey, ProductSummary> products = new HashMap<>();

  final List<UUID> locked = new ArrayList<>();

  void put(PortKey port, Lifecycle lifecycle) {
    ProductSummary sample = Samples.product(port);
    products.put(
        sample.key(),
        new ProductSummary(
            sample.id(),
            sample.key(),
            sample.title(),
            sample.description(),
            sample.purpose(),
            sample.tags(),
            lifecycle,
            sample.version(),
            sample.updatedAt(),
            sample.ports(),
            sample.inputPorts()));
  }

  @Override
  public Optional<ProductSummary> find(ProductKey key) {
    return Optional.ofNullable(products.get(key));
  }

  @Override
  public Optional<ProductSummary> find(UUID id) {
    return products.values().stream().filter(product -> product.id().equals(id)).findFirst();
  }

  @Override
  public ProductSummary getVisible(ProductKey key, Caller caller) {
    return find(key)
        .filter(product -> visibleTo(product, caller))
        .orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND, "No such product"));
  }

  @Override
  public boolean visibleTo(ProductSummary product, Caller caller) {
    return product.lifecycle().isPublic() || caller.isMember(product.key().domain());
  }

  @Override
  public void touch(UUID productId) {
    throw new AssertionError("access does not change products");
  }

  @Override
  public void touchAll(Collection<UUID> productIds) {
    productIds.forEach(this::touch);
  }

  @Override
  public List<ProductSummary> lockAll(Collection<ProductKey> keys) {
    return keys.stream().flatMap(key -> find(key).stream()).toList();
  }

  @Override
  public List<PortReader> readersOf(PortKey source) {
    throw new AssertionError("access knows no readers");
  }

  @Override
  public Optional<ProductSummary> lock(UUID id) {
    locked.add(id);
    return find(id);
  }

  @Override
  public List<ProductSummary> listAfter(@Nullable UUID after, int limit) {
    return List.copyOf(products.values());
  }
}
