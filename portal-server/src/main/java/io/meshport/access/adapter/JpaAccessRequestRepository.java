package io.meshport.access.adapter;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.ApproverScope;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.SideScope;
import io.meshport.access.model.Subject;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.persistence.Locks;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access requests and decisions in PostgreSQL. */
@Singleton
public class JpaAccessRequestRepository implements AccessRequestRepository {
  // A team is never null in these questions: "no team" matches nobody.
  private static final String OF_SIDE =
      "(r.requester.id = :user"
          + " or (r.subject.type = USER and r.subject.id = :user)"
          + " or coalesce(r.subject.team, '') in :teams)";
  private static final String OF_APPROVER =
      "((r.route = DOMAIN_OWNERS and r.port.domain in :domains)"
          + " or (r.route = GOVERNANCE_LEADS and :lead = true))"
          + " and not "
          + OF_SIDE;

  private final EntityManager entities;

  @Inject
  public JpaAccessRequestRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(AccessRequest request) {
    entities.persist(request);
    Violations.flush(
        entities,
        "uq_access_request_open",
        () ->
            new PortalException(
                ProblemType.DUPLICATE_REQUEST,
                "There is an open request of "
                    + request.subject().name()
                    + " for "
                    + request.port().key()));
  }

  @Override
  public void add(AccessDecision decision) {
    entities.persist(decision);
    Violations.flush(
        entities,
        "uq_access_decision_step",
        () -> new PortalException(ProblemType.ALREADY_DECIDED, "The request is decided already"));
  }

  @Override
  public Optional<AccessRequest> find(AccessRequestId id) {
    return Optional.ofNullable(entities.find(AccessRequest.class, id.value()));
  }

  @Override
  public List<AccessRequest> listOf(Collection<AccessRequestId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select r from AccessRequest r where r.id in :ids", AccessRequest.class)
        .setParameter("ids", ids.stream().map(AccessRequestId::value).toList())
        .getResultList();
  }

  @Override
  public Optional<AccessRequest> lock(AccessRequestId id) {
    return Optional.ofNullable(
        entities.find(AccessRequest.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public boolean hasOpen(Subject subject, PortKey port) {
    return !entities
        .createQuery(
            "select r.id from AccessRequest r where r.status = SUBMITTED"
                + " and r.subject.type = :type and r.subject.id = :subject"
                + " and r.port.domain = :domain and r.port.product = :product"
                + " and r.port.port = :port",
            Object.class)
        .setParameter("type", subject.type())
        .setParameter("subject", subject.id())
        .setParameter("domain", port.domain())
        .setParameter("product", port.product())
        .setParameter("port", port.port())
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<AccessDecision> decisionsOn(Collection<AccessRequestId> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select d from AccessDecision d where d.requestId in :requests order by d.step",
            AccessDecision.class)
        .setParameter("requests", requests.stream().map(AccessRequestId::value).toList())
        .getResultList();
  }

  @Override
  public Page<AccessRequest> listFor(
      ApproverScope approver, @Nullable RequestStatus status, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("user", approver.userId());
    parameters.put("teams", Words.orNone(approver.teams()));
    parameters.put("domains", Words.orNone(approver.ownedDomains()));
    parameters.put("lead", approver.governanceLead());
    return page(OF_APPROVER, parameters, status, page);
  }

  @Override
  public Page<AccessRequest> listFor(
      SideScope side, @Nullable RequestStatus status, PageRequest page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("user", side.userId());
    parameters.put("teams", Words.orNone(side.teams()));
    return page(OF_SIDE, parameters, status, page);
  }

  @Override
  public List<AccessRequest> lockOpenSince(Instant submittedBefore, int limit) {
    return Locks.takeFree(
        entities
            .createQuery(
                "select r from AccessRequest r where r.status = SUBMITTED"
                    + " and r.submittedAt < :before order by r.submittedAt",
                AccessRequest.class)
            .setParameter("before", submittedBefore),
        limit);
  }

  private Page<AccessRequest> page(
      String scope,
      Map<String, Object> parameters,
      @Nullable RequestStatus status,
      PageRequest page) {
    String from = " from AccessRequest r where " + scope;
    if (status != null) {
      from += " and r.status = :status";
      parameters.put("status", status);
    }
    var select =
        entities
            .createQuery(
                "select r" + from + " order by r.submittedAt desc, r.id", AccessRequest.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size());
    var count = entities.createQuery("select count(r)" + from, Long.class);
    parameters.forEach(select::setParameter);
    parameters.forEach(count::setParameter);
    return Page.of(page, select.getResultList(), count.getSingleResult());
  }
}
