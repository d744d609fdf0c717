package io.meshport.discovery.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortReader;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.Column;
import io.meshport.contract.ContractCatalog;
import io.meshport.contract.ContractModel;
import io.meshport.contract.SchemaObject;
import io.meshport.identity.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Products and contracts in memory. */
public final class FakeCatalog implements ProductCatalog, ContractCatalog {
  private final List<ProductSummary> products = new ArrayList<>();
  private final Map<PortKey, ActiveContract> active = new HashMap<>();
  private final Map<PortKey, ActiveContract> newest = new HashMap<>();

  /** A product with the ports {@code table} and {@code topic}. */
  public static ProductSummary product(String name, Lifecycle lifecycle) {
    return new ProductSummary(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        new ProductKey("customer", name),
        "Title of " + name,
        "Description of " + name,
        "Purpose of " + name,
        List.of("ml"),
        lifecycle,
        7,
        Instant.parse("2026-11-22T10:00:00Z"),
        List.of(
            new PortSummary("table", "Table", "snowflake", "", ""),
            new PortSummary("topic", "Topic", "kafka", "", "")),
        List.of());
  }

  public static Column column(String path, @Nullable String classification) {
    return new Column(
        path, null, path, null, null, "About " + path, classification, true, false, false);
  }

  public void add(ProductSummary product) {
    products.add(product);
  }

  public void addActive(ProductSummary product, String port, Column... columns) {
    put(active, product, port, columns);
    put(newest, product, port, columns);
  }

  public void addDraft(ProductSummary product, String port, Column... columns) {
    put(newest, product, port, columns);
  }

  private static void put(
      Map<PortKey, ActiveContract> contracts,
      ProductSummary product,
      String port,
      Column... columns) {
    PortKey key = new PortKey(product.key().domain(), product.key().name(), port);
    SchemaObject object =
        new SchemaObject(port + "_rows", null, null, null, Arrays.asList(columns));
    ContractModel model =
        new ContractModel(
            null,
            "1.0.0",
            "Contract of " + port,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(object),
            List.of(),
            List.of(),
            List.of(),
            null);
    contracts.put(key, new ActiveContract("c-" + port, "1.0.0", key, model));
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
    return find(key).orElseThrow(NoSuchElementException::new);
  }

  @Override
  public boolean visibleTo(ProductSummary product, Caller caller) {
    return product.lifecycle().isPublic();
  }

  @Override
  public void touch(UUID productId) {
    throw new UnsupportedOperationException("Search changes no product");
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
    throw new AssertionError("search knows no readers");
  }

  @Override
  public Optional<ProductSummary> lock(UUID id) {
    throw new UnsupportedOperationException("Search holds no product");
  }

  @Override
  public List<ProductSummary> listAfter(@Nullable UUID after, int limit) {
    return products.stream()
        .sorted(Comparator.comparing(ProductSummary::id))
        .filter(product -> after == null || product.id().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<ActiveContract> activeFor(PortKey port) {
    return Optional.ofNullable(active.get(port));
  }

  @Override
  public List<ActiveContract> activeOf(ProductKey product) {
    return find(product).stream()
        .flatMap(found -> found.ports().stream())
        .flatMap(port -> activeFor(product.port(port.name())).stream())
        .toList();
  }

  @Override
  public List<ActiveContract> currentFor(ProductKey product) {
    return newest.values().stream()
        .filter(contract -> contract.port().productKey().equals(product))
        .sorted(Comparator.comparing(ActiveContract::contractId))
        .toList();
  }
}
