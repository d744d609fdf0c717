package io.meshport.scaffolder.adapter.task;

import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.Admission;
import io.meshport.scaffolder.model.task.ScaffolderTask;
import io.meshport.scaffolder.model.task.TaskFilter;
import io.meshport.scaffolder.model.task.TaskRepository;
import io.meshport.scaffolder.model.task.TaskStatus;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tasks in PostgreSQL. Silence is measured by the database's clock, which all servers share. */
@Singleton
public class JpaTaskRepository implements TaskRepository {
  private static final String DUE =
      """
      select id from scaffolder_task
      where status = 'OPEN'
         or (status = 'PROCESSING' and claim_id is null and wake_at <= now())
         or (status = 'PROCESSING' and claim_id is not null
             and heartbeat_at < now() - make_interval(secs => :silence))
      order by created_at
      limit 1
      for update skip locked
      """;
  private static final String HELD =
      "select id from scaffolder_task where id = :id and claim_id = :claim for update";
  private static final String BEAT =
      "update scaffolder_task set heartbeat_at = now() where id = :id and claim_id = :claim";

  // One start at a time, for the moment of counting: without it, many at once would pass the limit.
  private static final String ONE_AT_A_TIME =
      "select cast(pg_advisory_xact_lock(hashtext('meshport scaffolder admission')) as text)";
  private static final String COUNT =
      """
      select count(*) filter (where starter_id = :starter), count(*) from scaffolder_task
      where status in ('OPEN', 'PROCESSING')
      """;

  private static final String WAITING_FOR_THEM =
      "exists (select a from TaskApproval a where a.taskId = t.id and a.approved is null"
          + " and ((a.approvers = OWNERS and a.domain in :domains)"
          + " or (a.approvers = GOVERNANCE and :governance = true)))";

  private final EntityManager entities;

  @Inject
  public JpaTaskRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ScaffolderTask task) {
    entities.persist(task);
  }

  @Override
  public Optional<ScaffolderTask> find(TaskId id) {
    return Optional.ofNullable(entities.find(ScaffolderTask.class, id.value()));
  }

  @Override
  public Optional<ScaffolderTask> lock(TaskId id) {
    return Optional.ofNullable(
        entities.find(ScaffolderTask.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public boolean lockIfHeld(TaskId id, UUID claim) {
    return !entities
        .createNativeQuery(HELD, UUID.class)
        .setParameter("id", id.value())
        .setParameter("claim", claim)
        .getResultList()
        .isEmpty();
  }

  @Override
  public Optional<ScaffolderTask> lockDue(Duration silence) {
    List<?> ids =
        entities
            .createNativeQuery(DUE, UUID.class)
            .setParameter("silence", silence.toMillis() / 1000.0)
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> lock(new TaskId((UUID) id)));
  }

  @Override
  public boolean beat(TaskId id, UUID claim) {
    // The claim may have been written in this transaction.
    entities.flush();
    return entities
            .createNativeQuery(BEAT)
            .setParameter("id", id.value())
            .setParameter("claim", claim)
            .executeUpdate()
        == 1;
  }

  @Override
  public Admission admit(String starterId) {
    entities.createNativeQuery(ONE_AT_A_TIME).getResultList();
    Object[] counts =
        (Object[])
            entities
                .createNativeQuery(COUNT, Object[].class)
                .setParameter("starter", starterId)
                .getSingleResult();
    return new Admission(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
  }

  @Override
  public Page<ScaffolderTask> list(TaskFilter filter, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    String from = " from ScaffolderTask t where" + scope(filter, parameters);
    TaskStatus status = filter.status();
    if (status != null) {
      from += " and t.status = :status";
      parameters.put("status", status);
    }
    String template = filter.template();
    if (template != null) {
      from += " and t.template = :template";
      parameters.put("template", template);
    }
    var select =
        entities
            .createQuery(
                "select t" + from + " order by t.createdAt desc, t.id", ScaffolderTask.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size());
    var count = entities.createQuery("select count(t)" + from, Long.class);
    parameters.forEach(select::setParameter);
    parameters.forEach(count::setParameter);
    return Page.of(page, select.getResultList(), count.getSingleResult());
  }

  private static String scope(TaskFilter filter, Map<String, Object> parameters) {
    String starter = filter.starter();
    if (starter == null) {
      return " 1 = 1";
    }
    parameters.put("starter", starter);
    // A domain is never blank: "none" matches nobody.
    parameters.put(
        "domains",
        filter.ownedDomains().isEmpty() ? List.of("") : List.copyOf(filter.ownedDomains()));
    parameters.put("governance", filter.governance());
    return " (t.starter.id = :starter or " + WAITING_FOR_THEM + ")";
  }
}
