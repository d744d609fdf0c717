package io.meshport.scaffolder.adapter.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskApproval;
import io.meshport.scaffolder.model.task.TaskApprovalRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Questions of tasks to humans, in PostgreSQL. */
@Singleton
public class JpaTaskApprovalRepository implements TaskApprovalRepository {
  private static final String OF_TASK = "select a from TaskApproval a where a.taskId = :task";

  private final EntityManager entities;

  @Inject
  public JpaTaskApprovalRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(TaskApproval approval) {
    entities.persist(approval);
  }

  @Override
  public Optional<TaskApproval> find(TaskId task, String step) {
    return entities
        .createQuery(OF_TASK + " and a.stepId = :step", TaskApproval.class)
        .setParameter("task", task.value())
        .setParameter("step", step)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<TaskApproval> of(TaskId task) {
    return entities
        .createQuery(OF_TASK + " order by a.askedAt, a.stepId", TaskApproval.class)
        .setParameter("task", task.value())
        .getResultList();
  }
}
