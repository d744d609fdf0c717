package io.meshport.scaffolder.adapter.template;

import io.meshport.scaffolder.model.template.shelf.TemplateUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tasks, and upgrades of products, where they are kept. */
@Singleton
public class TaskTemplateUse implements TemplateUse {
  private final EntityManager database;

  @Inject
  public TaskTemplateUse(EntityManager database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> completedRuns() {
    List<?> rows =
        database
            .createNativeQuery(
                "select template, count(*) as runs from scaffolder_task"
                    + " where status = 'COMPLETED' group by template",
                Tuple.class)
            .getResultList();
    Map<String, Long> runs = new HashMap<>();
    for (Object row : rows) {
      Tuple counted = (Tuple) row;
      runs.put(
          counted.get("template", String.class), counted.get("runs", Number.class).longValue());
    }
    return runs;
  }

  @Override
  public boolean isUsed(String template, String revision) {
    return !database
        .createNativeQuery(
            "select 1 from scaffolder_task where template = :template and revision = :revision"
                + " union all select 1 from product_upgrade"
                + " where template = :template and revision = :revision limit 1")
        .setParameter("template", template)
        .setParameter("revision", revision)
        .getResultList()
        .isEmpty();
  }
}
