package io.meshport.scaffolder.adapter.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.model.task.TaskEventRepository;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Events of tasks in PostgreSQL. */
@Singleton
public class JpaTaskEventRepository implements TaskEventRepository {
  private static final String VALID =
      "select e from TaskEvent e where e.taskId = :task"
          + " and not (e.type in (COMPLETION, CANCELLED) and exists (select r from TaskEvent r"
          + " where r.taskId = e.taskId and r.type = RECOVERED and r.id > e.id))";

  private final EntityManager entities;
  private final PostgresqlTaskSignals signals;

  @Inject
  public JpaTaskEventRepository(EntityManager entities, PostgresqlTaskSignals signals) {
    this.entities = entities;
    this.signals = signals;
  }

  @Override
  public void append(TaskEvent event) {
    entities.persist(event);
    signals.event(event.task());
  }

  @Override
  public List<TaskEvent> after(TaskId task, long id, int limit) {
    return entities
        .createQuery(VALID + " and e.id > :id order by e.id", TaskEvent.class)
        .setParameter("task", task.value())
        .setParameter("id", id)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<TaskEvent> end(TaskId task) {
    return entities
        .createQuery(
            VALID + " and e.type in (COMPLETION, CANCELLED) order by e.id desc", TaskEvent.class)
        .setParameter("task", task.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
