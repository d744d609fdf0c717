package io.meshport.access.service;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.AccessRequestRepository;
import io.meshport.access.model.Actor;
import io.meshport.access.model.ApproverScope;
import io.meshport.access.model.RequestForm;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.SideScope;
import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Asking for access and deciding about it.
 *
 * <p>Submitting asks Keycloak who may decide, before the transaction. Deciding trusts the token of
 * whoever decides and asks nobody, so it works while Keycloak's admin API is away.
 */
@Singleton
public class AccessRequestService {
  private final RequestAssessor assessor;
  private final RequestLedger ledger;
  private final AccessRequestRepository requests;
  private final AccessReader reader;
  private final Clock clock;

  @Inject
  public AccessRequestService(
      RequestAssessor assessor,
      RequestLedger ledger,
      AccessRequestRepository requests,
      AccessReader reader,
      Clock clock) {
    this.assessor = assessor;
    this.ledger = ledger;
    this.requests = requests;
    this.reader = reader;
    this.clock = clock;
  }

  /** What would become of a request, without sending it. */
  public Assessment preflight(Caller caller, RequestForm form) {
    return assessor.assess(caller, form);
  }

  /** Sends a request to those who decide. */
  public RequestDetails submit(Caller caller, RequestForm form) {
    Assessment assessment = assessor.assess(caller, form);
    if (!assessment.isAllowed()) {
      throw assessment.blockers().get(0).asRefusal();
    }
    AccessRequest request =
        AccessRequest.submit(assessment.file(), Actor.of(caller), clock.instant());
    return reader.detailsOf(caller, ledger.submit(request));
  }

  /** Approves: the grant follows after commit. */
  public RequestDetails approve(
      Caller caller, AccessRequestId id, long seenVersion, DecisionCommand command) {
    return reader.detailsOf(caller, ledger.approve(caller, id, seenVersion, command));
  }

  /** Denies. */
  public RequestDetails deny(
      Caller caller, AccessRequestId id, long seenVersion, DecisionCommand command) {
    return reader.detailsOf(caller, ledger.deny(caller, id, seenVersion, command));
  }

  /** Takes a request back. */
  public RequestDetails withdraw(Caller caller, AccessRequestId id, long seenVersion) {
    return reader.detailsOf(caller, ledger.withdraw(caller, id, seenVersion));
  }

  /** One request, if the caller may see it. */
  public RequestDetails get(Caller caller, AccessRequestId id) {
    return requests
        .find(id)
        .filter(request -> AccessRights.maySee(caller, request))
        .map(request -> reader.detailsOf(caller, request))
        .orElseThrow(
            () -> new PortalException(ProblemType.NOT_FOUND, "There is no such access request"));
  }

  /** A box of requests, in any state or in one. */
  public Page<RequestDetails> list(
      Caller caller, RequestBox box, @Nullable RequestStatus status, PageRequest page) {
    Page<AccessRequest> found =
        box == RequestBox.APPROVALS
            ? requests.listFor(ApproverScope.of(caller), status, page)
            : requests.listFor(SideScope.of(caller), status, page);
    return new Page<>(
        reader.detailsOf(caller, found.items()), found.nextPageToken(), found.total());
  }
}
