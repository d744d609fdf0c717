package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.model.template.source.TemplateSourceRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Git sources of templates in PostgreSQL. */
@Singleton
public class JpaTemplateSourceRepository implements TemplateSourceRepository {
  private static final String UNIQUE_VIOLATION = "23505";
  // Hibernate's word for SKIP LOCKED in the standard hint.
  private static final int SKIP_LOCKED = -2;

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
    try {
      database.persist(source);
      database.flush();
    } catch (PersistenceException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
          throw taken(source.name());
        }
      }
      throw failure;
    }
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
    Optional<TemplateSource> source = find(name);
    // What was read before the lock was waited for is of no use; there is no version to tell.
    source.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return source;
  }

  @Override
  public Optional<TemplateSource> lock(UUID id) {
    Optional<TemplateSource> source = Optional.ofNullable(database.find(TemplateSource.class, id));
    source.ifPresent(found -> database.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return source;
  }

  @Override
  public Optional<TemplateSource> lockDue(Instant now) {
    return database
        .createQuery(
            "select s from TemplateSource s where s.nextReadAt <= :now"
                + " and (s.leasedUntil is null or s.leasedUntil <= :now) order by s.nextReadAt",
            TemplateSource.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }
}
