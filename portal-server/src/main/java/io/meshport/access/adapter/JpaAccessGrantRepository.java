package io.meshport.access.adapter;

import io.meshport.access.AccessGrantId;
import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessGrantRepository;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.GrantWork;
import io.meshport.access.model.PortRef;
import io.meshport.access.model.SideScope;
import io.meshport.access.model.Subject;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.persistence.Locks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access grants in PostgreSQL. */
@Singleton
public class JpaAccessGrantRepository implements AccessGrantRepository {
  private static final String RUNNING = "g.status not in (ENDED, REVOKED)";

  private final EntityManager entities;

  @Inject
  public JpaAccessGrantRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(AccessGrant grant) {
    entities.persist(grant);
    entities.flush();
  }

  @Override
  public Optional<AccessGrant> find(AccessGrantId id) {
    return Optional.ofNullable(entities.find(AccessGrant.class, id.value()));
  }

  @Override
  public Optional<AccessGrant> lock(AccessGrantId id) {
    return Optional.ofNullable(
        entities.find(AccessGrant.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<AccessGrant> listOf(Collection<AccessRequestId> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select g from AccessGrant g where g.requestId in :requests", AccessGrant.class)
        .setParameter("requests", requests.stream().map(AccessRequestId::value).toList())
        .getResultList();
  }

  @Override
  public List<AccessGrant> runningOf(Subject subject, PortRef port) {
    return ofSubject(subject, port).getResultList();
  }

  @Override
  public List<AccessGrant> lockRunningOf(Subject subject, PortRef port) {
    return ofSubject(subject, port).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  @Override
  public List<AccessGrant> listRunningOn(PortKey port) {
    return entities
        .createQuery(
            "select g from AccessGrant g where g.port.domain = :domain"
                + " and g.port.product = :product and g.port.port = :port and "
                + RUNNING
                + " order by g.id",
            AccessGrant.class)
        .setParameter("domain", port.domain())
        .setParameter("product", port.product())
        .setParameter("port", port.port())
        .getResultList();
  }

  @Override
  public List<AccessGrant> lockDue(GrantWork work, Instant now, int limit) {
    return Locks.takeFree(
        entities
            .createQuery("select g from AccessGrant g where " + due(work), AccessGrant.class)
            .setParameter("now", now),
        limit);
  }

  @Override
  public long countRunning(UUID productId) {
    return entities
        .createQuery(
            "select count(g) from AccessGrant g where g.productId = :product and " + RUNNING,
            Long.class)
        .setParameter("product", productId)
        .getSingleResult();
  }

  @Override
  public Page<AccessGrant> listFor(SideScope side, @Nullable GrantStatus status, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("user", side.userId());
    parameters.put("teams", Words.orNone(side.teams()));
    return page(
        "(g.requesterId = :user or (g.subject.type = USER and g.subject.id = :user)"
            + " or coalesce(g.subject.team, '') in :teams)",
        parameters,
        status,
        page);
  }

  @Override
  public Page<AccessGrant> listFor(
      Set<String> domains, @Nullable GrantStatus status, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("domains", Words.orNone(domains));
    return page("g.port.domain in :domains", parameters, status, page);
  }

  @Override
  public List<AccessGrant> listRunningAfter(@Nullable AccessGrantId after, int limit) {
    String from = after == null ? "" : " and g.id > :after";
    TypedQuery<AccessGrant> query =
        entities
            .createQuery(
                "select g from AccessGrant g where " + RUNNING + from + " order by g.id",
                AccessGrant.class)
            .setMaxResults(limit);
    if (after != null) {
      query.setParameter("after", after.value());
    }
    return query.getResultList();
  }

  // The same rule as GrantWork.isDue, which the contract suite holds both to.
  private static String due(GrantWork work) {
    return switch (work) {
      case START -> "g.status = SCHEDULED and g.window.startsAt <= :now order by g.window.startsAt";
      case END ->
          "g.status in (SCHEDULED, ACTIVATING, ACTIVE, ACTIVATION_FAILED)"
              + " and g.window.endsAt <= :now order by g.window.endsAt";
      case RETRY ->
          "g.status in (ACTIVATING, ACTIVATION_FAILED, REVOKING, REVOCATION_FAILED)"
              + " and g.nextAttemptAt <= :now order by g.nextAttemptAt";
      case ANNOUNCEMENT ->
          "g.status = ACTIVE and g.announcedAt is null and g.window.announceAt <= :now"
              + " order by g.window.announceAt";
    };
  }

  private TypedQuery<AccessGrant> ofSubject(Subject subject, PortRef port) {
    return entities
        .createQuery(
            "select g from AccessGrant g where g.subject.type = :type and g.subject.id = :subject"
                + " and g.port = :port and "
                + RUNNING
                + " order by g.id",
            AccessGrant.class)
        .setParameter("type", subject.type())
        .setParameter("subject", subject.id())
        .setParameter("port", port);
  }

  private Page<AccessGrant> page(
      String scope,
      Map<String, Object> parameters,
      @Nullable GrantStatus status,
      PageRequest page) {
    String from = " from AccessGrant g where " + scope;
    if (status != null) {
      from += " and g.status = :status";
      parameters.put("status", status);
    }
    var select =
        entities
            .createQuery(
                "select g" + from + " order by g.window.startsAt desc, g.id", AccessGrant.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size());
    var count = entities.createQuery("select count(g)" + from, Long.class);
    parameters.forEach(select::setParameter);
    parameters.forEach(count::setParameter);
    return Page.of(page, select.getResultList(), count.getSingleResult());
  }
}
