package io.meshport.catalog.adapter;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.DomainRepository;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.persistence.UniqueRows;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Domains in PostgreSQL. */
@Singleton
public class JpaDomainRepository implements DomainRepository {
  private final EntityManager database;

  @Inject
  public JpaDomainRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(Domain domain) {
    if (find(domain.name()).isPresent()) {
      throw taken(domain.name());
    }
    database.persist(domain);
    UniqueRows.flush(database, () -> taken(domain.name()));
  }

  private static PortalException taken(String name) {
    return new PortalException(
        ProblemType.ALREADY_EXISTS, "There is a domain called '" + name + "' already");
  }

  @Override
  public Optional<Domain> find(String name) {
    return database
        .createQuery("select d from Domain d where d.name = :name", Domain.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Page<Domain> list(PageRequest page) {
    long total =
        database.createQuery("select count(d) from Domain d", Long.class).getSingleResult();
    return Page.of(
        page,
        database
            .createQuery("select d from Domain d order by d.name", Domain.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList(),
        total);
  }

  @Override
  public Map<String, Long> publishedProducts() {
    return database
        .createQuery(
            "select p.domain, count(p) from DataProduct p where p.lifecycle = :published"
                + " group by p.domain",
            Object[].class)
        .setParameter("published", Lifecycle.PUBLISHED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  @Override
  public void flush() {
    database.flush();
  }
}
