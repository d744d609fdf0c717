package io.meshport.scaffolder.adapter.product;

import io.meshport.scaffolder.model.publish.RepositoryClaim;
import io.meshport.scaffolder.model.publish.RepositoryClaims;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Claims on repositories in PostgreSQL. */
@Singleton
public class JpaRepositoryClaims implements RepositoryClaims {
  private final EntityManager entities;

  @Inject
  public JpaRepositoryClaims(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<RepositoryClaim> lock(String url) {
    return Optional.ofNullable(
        entities.find(RepositoryClaim.class, url, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(RepositoryClaim claim) {
    entities.persist(claim);
    entities.flush();
  }

  @Override
  public void remove(RepositoryClaim claim) {
    entities.remove(claim);
  }
}
