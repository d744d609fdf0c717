package io.meshport.scaffolder.adapter.template;

import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.model.draft.TemplateDraftRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of wizards in PostgreSQL. */
@Singleton
public class JpaTemplateDraftRepository implements TemplateDraftRepository {
  private final EntityManager database;

  @Inject
  public JpaTemplateDraftRepository(EntityManager database) {
    this.database = database;
  }

  @Override
  public void add(TemplateDraft draft) {
    database.persist(draft);
  }

  @Override
  public void remove(TemplateDraft draft) {
    database.remove(draft);
  }

  @Override
  public Optional<TemplateDraft> find(UUID id) {
    return Optional.ofNullable(database.find(TemplateDraft.class, id));
  }

  @Override
  public List<TemplateDraft> listOf(UserId owner) {
    return database
        .createQuery(
            "select d from TemplateDraft d where d.ownerId = :owner"
                + " order by d.updatedAt desc, d.id",
            TemplateDraft.class)
        .setParameter("owner", owner.value())
        .getResultList();
  }

  @Override
  public void flush() {
    try {
      database.flush();
    } catch (OptimisticLockException changed) {
      throw new PortalException(
              ProblemType.STALE_VERSION, "The draft was changed in the same moment")
          .withRemedy("Read it again and repeat your change");
    }
  }
}
