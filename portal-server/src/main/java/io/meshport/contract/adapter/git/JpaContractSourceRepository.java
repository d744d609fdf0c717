package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where contracts live, in PostgreSQL. */
@Singleton
public class JpaContractSourceRepository implements ContractSourceRepository {
  private static final String UNIQUE_VIOLATION = "23505";
  // Hibernate's word for SKIP LOCKED in the standard hint.
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entities;

  @Inject
  public JpaContractSourceRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ContractSource source) {
    if (findOf(source.productId(), source.port()).isPresent()) {
      throw taken();
    }
    try {
      entities.persist(source);
      entities.flush();
    } catch (PersistenceException failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
          throw taken();
        }
      }
      throw failure;
    }
  }

  private static PortalException taken() {
    return new PortalException(
        ProblemType.ALREADY_EXISTS, "The contract of this port lives in a repository already");
  }

  @Override
  public void remove(ContractSource source) {
    entities.remove(source);
    entities.flush();
  }

  @Override
  public Optional<ContractSource> findOf(UUID productId, String port) {
    return entities
        .createQuery(
            "select s from ContractSource s where s.productId = :product and s.port = :port",
            ContractSource.class)
        .setParameter("product", productId)
        .setParameter("port", port)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<ContractSource> find(UUID id) {
    return Optional.ofNullable(entities.find(ContractSource.class, id));
  }

  @Override
  public Optional<ContractSource> lock(UUID id) {
    Optional<ContractSource> source = find(id);
    // What was read before the lock was waited for is of no use; there is no version to tell.
    source.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return source;
  }

  @Override
  public Optional<ContractSource> lockDue(Instant now) {
    return entities
        .createQuery(
            "select s from ContractSource s where s.nextCheckAt <= :now"
                + " and (s.leasedUntil is null or s.leasedUntil <= :now) order by s.nextCheckAt",
            ContractSource.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void flush() {
    entities.flush();
  }
}
