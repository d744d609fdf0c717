package io.meshport.catalog.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.ProductFilter;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products in a list, with the rules that the database has. */
final class InMemoryDataProductRepository implements DataProductRepository {
  private final List<DataProduct> products = new ArrayList<>();
  final List<UUID> touched = new ArrayList<>();
  final List<UUID> locked = new ArrayList<>();

  @Override
  public void add(DataProduct product) {
    if (find(product.key()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, "taken");
    }
    products.add(product);
  }

  @Override
  public Optional<DataProduct> find(ProductKey key) {
    return products.stream().filter(product -> product.key().equals(key)).findFirst();
  }

  @Override
  public Optional<DataProduct> find(UUID id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }

  @Override
  public Page<DataProduct> list(ProductFilter filter, PageRequest page) {
    List<DataProduct> fitting =
        products.stream()
            .filter(product -> fits(filter, product))
            .sorted(Comparator.comparing(product -> product.key().toString()))
            .toList();
    return Page.of(
        page, fitting.stream().skip(page.offset()).limit(page.size()).toList(), fitting.size());
  }

  private static boolean fits(ProductFilter filter, DataProduct product) {
    Lifecycle lifecycle = product.summary().lifecycle();
    String domain = product.key().domain();
    boolean own = filter.ownDomains().contains(domain);
    return (filter.domain() == null || filter.domain().equals(domain))
        && (filter.lifecycle() == null || filter.lifecycle() == lifecycle)
        && (own || (!filter.onlyOwn() && lifecycle.isPublic()));
  }

  @Override
  public List<DataProduct> listAfter(@Nullable UUID after, int limit) {
    return products.stream()
        .filter(product -> after == null || product.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(DataProduct::id))
        .limit(limit)
        .toList();
  }

  @Override
  public List<DataProduct> search(String text, Set<String> ownDomains, int limit) {
    String wanted = text.toLowerCase(Locale.ROOT);
    ProductFilter visible = new ProductFilter(null, null, ownDomains, false);
    return products.stream()
        .filter(product -> fits(visible, product))
        .filter(
            product ->
                (product.key() + "\n" + product.summary().title())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .sorted(Comparator.comparing(product -> product.key().toString()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<DataProduct> readersOf(PortKey source) {
    return products.stream()
        .filter(
            product ->
                product.summary().inputPorts().stream()
                    .anyMatch(port -> port.source().equals(source)))
        .sorted(Comparator.comparing(product -> product.key().toString()))
        .toList();
  }

  @Override
  public Set<ProductKey> publicAmong(Collection<ProductKey> keys) {
    return products.stream()
        .filter(product -> product.summary().lifecycle().isPublic())
        .map(DataProduct::key)
        .filter(keys::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public void touch(UUID id, Instant now) {
    touched.add(id);
  }

  @Override
  public void touchAll(Collection<UUID> ids, Instant now) {
    ids.forEach(id -> touch(id, now));
  }

  @Override
  public List<DataProduct> lockAll(Collection<ProductKey> keys) {
    return keys.stream().flatMap(key -> find(key).stream()).toList();
  }

  @Override
  public void lock(UUID id) {
    locked.add(id);
  }

  @Override
  public void flush() {
    // Nothing waits here.
  }
}
