package io.meshport.repository.adapter;

import io.meshport.identity.UserId;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.model.GitTokenRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Git tokens in PostgreSQL. */
@Singleton
public class JpaGitTokenRepository implements GitTokenRepository {
  private final EntityManager entities;

  @Inject
  public JpaGitTokenRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(GitToken token) {
    entities.persist(token);
  }

  @Override
  public void remove(GitToken token) {
    entities.remove(token);
  }

  @Override
  public Optional<GitToken> find(UserId holder, GitTokenId id) {
    return Optional.ofNullable(entities.find(GitToken.class, id.value()))
        .filter(token -> token.holder().equals(holder));
  }

  @Override
  public Optional<GitToken> findBySha256(String sha256) {
    return entities
        .createQuery("select t from GitToken t where t.sha256 = :sha256", GitToken.class)
        .setParameter("sha256", sha256)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<GitToken> listOf(UserId holder) {
    return entities
        .createQuery(
            "select t from GitToken t where t.holderId = :holder order by t.createdAt desc, t.id",
            GitToken.class)
        .setParameter("holder", holder.value())
        .getResultList();
  }
}
