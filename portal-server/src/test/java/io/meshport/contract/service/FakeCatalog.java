package io.meshport.contract.service;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A catalog of a few products, with the same rule of visibility as the real one. */
public final class FakeCatalog implements ProductCatalog {
  private final List<ProductSummary> products = new ArrayList<>();
  public final List<UUID> touched = new ArrayList<>();
  final List<Integer> pages = new ArrayList<>();
  public final List<UUID> locked = new ArrayList<>();
  public final List<PortReader> readers = new ArrayList<>();

  /** Puts a product with these ports into the catalog, in place of the one there was. */
  public ProductSummary put(ProductKey key, Lifecycle lifecycle, String... ports) {
    return put(key, lifecycle, List.of(), ports);
  }

  /** The same, with what the product reads. */
  public ProductSummary put(
      ProductKey key, Lifecycle lifecycle, List<InputPortSummary> inputs, String... ports) {
    UUID id = find(key).map(ProductSummary::id).orElseGet(UUID::randomUUID);
    products.removeIf(product -> product.key().equals(key));
    List<PortSummary> summaries =
        Stream.of(ports).map(port -> new PortSummary(port, port, "POSTGRESQL", "", "")).toList();
    ProductSummary product =
        new ProductSummary(
            id,
            key,
            "Title",
            "Text",
            "Why",
            List.of(),
            lifecycle,
            1,
            Instant.EPOCH,
            summaries,
            inputs);
    products.add(product);
    return product;
  }

  @Override
  public Optional<ProductSummary> find(ProductKey key) {
    return products.stream().filter(product -> product.key().equals(key)).findFirst();
  }

  @Override
  public Optional<ProductSummary> find(UUID id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }

  @Override
  public ProductSummary getVisible(ProductKey key, Caller caller) {
    return find(key)
        .filter(product -> visibleTo(product, caller))
        .orElseThrow(() -> new PortalException(ProblemType.NOT_FOUND, key.toString()));
  }

  @Override
  public boolean visibleTo(ProductSummary product, Caller caller) {
    return product.lifecycle().isPublic() || caller.isMember(product.key().domain());
  }

  @Override
  public void touch(UUID productId) {
    touched.add(productId);
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
    return readers.stream().filter(reader -> reader.inputPort().source().equals(source)).toList();
  }

  @Override
  public Optional<ProductSummary> lock(UUID id) {
    locked.add(id);
    return find(id);
  }

  @Override
  public List<ProductSummary> listAfter(@Nullable UUID after, int limit) {
    List<ProductSummary> page =
        products.stream()
            .filter(product -> after == null || product.id().compareTo(after) > 0)
            .sorted(Comparator.comparing(ProductSummary::id))
            .limit(limit)
            .toList();
    pages.add(page.size());
    return page;
  }
}
