package io.meshport.catalog.adapter;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.model.DataProduct;
import io.meshport.catalog.model.DataProductRepository;
import io.meshport.catalog.model.ProductFilter;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.persistence.UniqueRows;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data products in PostgreSQL, always read with their ports. */
@Singleton
public class JpaDataProductRepository implements DataProductRepository {
  private static final String WITH_PORTS = "select p from DataProduct p left join fetch p.ports";
  private static final String FITS =
      " from DataProduct p where (:domain is null or p.domain = :domain)"
          + " and (:lifecycle is null or p.lifecycle = :lifecycle)"
          + " and (p.domain in :own or (:onlyOwn = false and p.lifecycle in :public))";
  private static final List<Lifecycle> PUBLIC = List.of(Lifecycle.PUBLISHED, Lifecycle.DEPRECATED);

  private final EntityManager database;

  @Inject
  public JpaDataProductRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(DataProduct product) {
    if (find(product.key()).isPresent()) {
      throw taken(product.key());
    }
    database.persist(product);
    UniqueRows.flush(database, () -> taken(product.key()));
  }

  private static PortalException taken(ProductKey key) {
    return new PortalException(
            ProblemType.ALREADY_EXISTS, "There is a data product '" + key + "' already")
        .withRemedy("Choose another name; names are not given twice, also not after retirement");
  }

  @Override
  public Optional<DataProduct> find(ProductKey key) {
    return database
        .createQuery(WITH_PORTS + " where p.domain = :domain and p.name = :name", DataProduct.class)
        .setParameter("domain", key.domain())
        .setParameter("name", key.name())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<DataProduct> find(UUID id) {
    return database
        .createQuery(WITH_PORTS + " where p.id = :id", DataProduct.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<DataProduct> list(ProductFilter filter, PageRequest page) {
    long total = fits("select count(p)" + FITS, Long.class, filter).getSingleResult();
    List<UUID> ids =
        fits("select p.id" + FITS + " order by p.domain, p.name", UUID.class, filter)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return Page.of(page, withPorts(ids, "p.domain, p.name"), total);
  }

  private <T> TypedQuery<T> fits(String query, Class<T> type, ProductFilter filter) {
    return database
        .createQuery(query, type)
        .setParameter("domain", filter.domain())
        .setParameter("lifecycle", filter.lifecycle())
        .setParameter("own", filter.ownDomains())
        .setParameter("onlyOwn", filter.onlyOwn())
        .setParameter("public", PUBLIC);
  }

  @Override
  public List<DataProduct> listAfter(@Nullable UUID after, int limit) {
    List<UUID> ids =
        database
            .createQuery(
                "select p.id from DataProduct p where p.id > :after order by p.id", UUID.class)
            .setParameter("after", after == null ? new UUID(0, 0) : after)
            .setMaxResults(limit)
            .getResultList();
    return withPorts(ids, "p.id");
  }

  @Override
  public List<DataProduct> search(String text, Set<String> ownDomains, int limit) {
    String literal = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    List<UUID> ids =
        database
            .createQuery(
                "select p.id from DataProduct p"
                    + " where (p.domain in :own or p.lifecycle in :public)"
                    + " and (lower(p.domain || '/' || p.name) like :text escape '!'"
                    + " or lower(p.title) like :text escape '!') order by p.domain, p.name",
                UUID.class)
            .setParameter("own", ownDomains)
            .setParameter("public", PUBLIC)
            .setParameter("text", "%" + literal + "%")
            .setMaxResults(limit)
            .getResultList();
    return withPorts(ids, "p.domain, p.name");
  }

  // Ports are fetched in a second step, because a page of joined rows is no page of products, and
  // input ports in a third, because two joined lists would multiply.
  private List<DataProduct> withPorts(List<UUID> ids, String order) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<DataProduct> found =
        database
            .createQuery(WITH_PORTS + " where p.id in :ids order by " + order, DataProduct.class)
            .setParameter("ids", ids)
            .getResultList();
    database
        .createQuery(
            "select p from DataProduct p left join fetch p.inputPorts where p.id in :ids",
            DataProduct.class)
        .setParameter("ids", ids)
        .getResultList();
    return found;
  }

  @Override
  public List<DataProduct> readersOf(PortKey source) {
    List<UUID> ids =
        database
            .createQuery(
                "select distinct p.id from DataProduct p join p.inputPorts i"
                    + " where i.source = :source",
                UUID.class)
            .setParameter("source", source.toString())
            .getResultList();
    return withPorts(ids, "p.domain, p.name");
  }

  @Override
  public Set<ProductKey> publicAmong(Collection<ProductKey> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    Set<ProductKey> found =
        database
            .createQuery(
                "select p.domain, p.name from DataProduct p where p.lifecycle in :public"
                    + " and p.domain in :domains and p.name in :names",
                Object[].class)
            .setParameter("public", PUBLIC)
            .setParameter("domains", keys.stream().map(ProductKey::domain).toList())
            .setParameter("names", keys.stream().map(ProductKey::name).toList())
            .getResultStream()
            .map(row -> new ProductKey((String) row[0], (String) row[1]))
            .collect(Collectors.toSet());
    found.retainAll(keys);
    return found;
  }

  @Override
  public void touch(UUID id, Instant now) {
    // Not through the entity: two contracts of one product may become active at the same moment,
    // and neither change is stale because of the other.
    database
        .createNativeQuery(
            "update data_product set version = version + 1, updated_at = :now where id = :id")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void touchAll(Collection<UUID> ids, Instant now) {
    ids.stream().sorted().forEach(id -> touch(id, now));
  }

  @Override
  public List<DataProduct> lockAll(Collection<ProductKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    // Names of domains and products are kebab-case, so a comma separates them safely.
    List<?> ids =
        database
            .createNativeQuery(
                "select p.id from data_product p"
                    + " join unnest(string_to_array(cast(:domains as text), ','),"
                    + " string_to_array(cast(:names as text), ',')) as k(domain, name)"
                    + " on k.domain = p.domain and k.name = p.name"
                    + " order by p.id for update of p",
                UUID.class)
            .setParameter("domains", joined(keys, ProductKey::domain))
            .setParameter("names", joined(keys, ProductKey::name))
            .getResultList();
    return withPorts(ids.stream().map(UUID.class::cast).toList(), "p.id");
  }

  private static String joined(Collection<ProductKey> keys, Function<ProductKey, String> part) {
    return keys.stream().map(part).collect(Collectors.joining(","));
  }

  @Override
  public void lock(UUID id) {
    database
        .createNativeQuery("select id from data_product where id = :id for update", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  @Override
  public void flush() {
    database.flush();
  }
}
