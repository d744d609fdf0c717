package io.meshport.access.model;

import io.meshport.access.AccessRequestId;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Requests and decisions in a map, under the same constraints as the tables. */
public final class InMemoryAccessRequestRepository implements AccessRequestRepository {
  private final Map<AccessRequestId, AccessRequest> requests = new LinkedHashMap<>();
  private final List<AccessDecision> decisions = new ArrayList<>();

  @Override
  public void add(AccessRequest request) {
    if (hasOpen(request.subject(), request.port().key())) {
      throw new PortalException(ProblemType.DUPLICATE_REQUEST, "There is an open request");
    }
    requests.put(request.id(), request);
  }

  @Override
  public void add(AccessDecision decision) {
    for (AccessDecision known : decisions) {
      if (known.requestId().equals(decision.requestId()) && known.step() == decision.step()) {
        throw new PortalException(ProblemType.ALREADY_DECIDED, "The request is decided already");
      }
    }
    decisions.add(decision);
  }

  @Override
  public Optional<AccessRequest> find(AccessRequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public List<AccessRequest> listOf(Collection<AccessRequestId> ids) {
    return ids.stream().map(requests::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<AccessRequest> lock(AccessRequestId id) {
    return find(id);
  }

  @Override
  public boolean hasOpen(Subject subject, PortKey port) {
    return requests.values().stream()
        .anyMatch(
            request ->
                request.isOpen()
                    && request.subject().sameAs(subject)
                    && request.port().key().equals(port));
  }

  @Override
  public List<AccessDecision> decisionsOn(Collection<AccessRequestId> ids) {
    return decisions.stream()
        .filter(decision -> ids.contains(new AccessRequestId(decision.requestId())))
        .toList();
  }

  @Override
  public Page<AccessRequest> listFor(
      ApproverScope approver, @Nullable RequestStatus status, PageRequest page) {
    return page(approver::covers, status, page);
  }

  @Override
  public Page<AccessRequest> listFor(
      SideScope side, @Nullable RequestStatus status, PageRequest page) {
    return page(request -> side.covers(request.requester().id(), request.subject()), status, page);
  }

  @Override
  public List<AccessRequest> lockOpenSince(Instant submittedBefore, int limit) {
    return requests.values().stream()
        .filter(request -> request.isOpen() && request.submittedAt().isBefore(submittedBefore))
        .sorted(Comparator.comparing(AccessRequest::submittedAt))
        .limit(limit)
        .toList();
  }

  private Page<AccessRequest> page(
      Predicate<AccessRequest> scope, @Nullable RequestStatus status, PageRequest page) {
    List<AccessRequest> all =
        requests.values().stream()
            .filter(scope)
            .filter(request -> status == null || request.status() == status)
            .sorted(Comparator.comparing(AccessRequest::submittedAt).reversed())
            .toList();
    List<AccessRequest> items = all.stream().skip(page.offset()).limit(page.size()).toList();
    return Page.of(page, items, all.size());
  }
}
