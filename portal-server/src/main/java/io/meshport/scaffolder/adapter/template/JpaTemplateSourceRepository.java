package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.persistence.Locks;
import io.meshport.platform.persistence.UniqueRows;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.model.template.source.TemplateSourceRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Git sources of templates in PostgreSQL. */
@Singleton
public class JpaTemplateSourceRepository implements TemplateSourceRepository {
  private final EntityManager database;

  @Inject
  public JpaTemplateSourceRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(TemplateSource source) {
    if (find(source.name()).isPresent()) {
      throw taken(source.name());
    }
    database.persist(source);
    UniqueRows.flush(database, () -> taken(source.name()));
  }

  private static PortalException taken(String name) {
    return new PortalException(
            ProblemType.ALREADY_EXISTS, "There is a source of templates '" + name + "' already")
        .withRemedy("Choose another name, or remove that source first");
  }

  @Override
  public void remove(TemplateSource source) {
    database.remove(source);
  }

  @Override
  public List<TemplateSource> list() {
    return database
        .createQuery("select s from TemplateSource s order by s.name", TemplateSource.class)
        .getResultList();
  }

  private Optional<TemplateSource> find(String name) {
    return database
        .createQuery("select s from TemplateSource s where s.name = :name", TemplateSource.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<TemplateSource> lock(String name) {
    return Locks.refreshed(database, find(name));
  }

  @Override
  public Optional<TemplateSource> lock(UUID id) {
    return Locks.refreshed(database, Optional.ofNullable(database.find(TemplateSource.class, id)));
  }

  @Override
  public Optional<TemplateSource> lockDue(Instant now) {
    return Locks.takeFree(
        database
            .createQuery(
                "select s from TemplateSource s where s.nextReadAt <= :now"
                    + " and (s.leasedUntil is null or s.leasedUntil <= :now)"
                    + " order by s.nextReadAt",
                TemplateSource.class)
            .setParameter("now", now));
  }
}
