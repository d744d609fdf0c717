package io.meshport.scaffolder.adapter.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskSignals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Calls out to all servers by NOTIFY, which reaches them when the transaction commits. */
@Singleton
public class PostgresqlTaskSignals implements TaskSignals {
  static final String CHANNEL = "meshport_scaffolder";
  static final String WORK = "work";
  static final String STOP = "stop ";
  static final String EVENT = "event ";

  private final EntityManager entities;

  @Inject
  public PostgresqlTaskSignals(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void work() {
    call(WORK);
  }

  @Override
  public void stop(TaskId task) {
    call(STOP + task);
  }

  /** The task has a new event. */
  void event(TaskId task) {
    call(EVENT + task);
  }

  private void call(String words) {
    entities
        .createNativeQuery("select cast(pg_notify(:channel, :words) as text)")
        .setParameter("channel", CHANNEL)
        .setParameter("words", words)
        .getResultList();
  }
}
