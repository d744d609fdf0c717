package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.ContractSource;
import io.meshport.contract.model.git.ContractSourceRepository;
import io.meshport.platform.persistence.Locks;
import io.meshport.platform.persistence.UniqueRows;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where contracts live, in PostgreSQL. */
@Singleton
public class JpaContractSourceRepository implements ContractSourceRepository {
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
    entities.persist(source);
    UniqueRows.flush(entities, JpaContractSourceRepository::taken);
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
    return Locks.refreshed(entities, find(id));
  }

  @Override
  public Optional<ContractSource> lockDue(Instant now) {
    return Locks.takeFree(
        entities
            .createQuery(
                "select s from ContractSource s where s.nextCheckAt <= :now"
                    + " and (s.leasedUntil is null or s.leasedUntil <= :now)"
                    + " order by s.nextCheckAt",
                ContractSource.class)
            .setParameter("now", now));
  }

  @Override
  public void flush() {
    entities.flush();
  }
}
