package io.meshport.access.rest;

import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.RequestFile.ContractRef;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.model.Route;
import io.meshport.access.service.GrantDetails;
import io.meshport.access.service.RequestDetails;
import io.meshport.access.service.TimelineEntry;
import io.meshport.identity.PersonView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it travels, with its decisions, its grant and its story. */
public record AccessRequestView(
    String id,
    String outputPort,
    ProductRefView product,
    PersonView requester,
    SubjectView subject,
    String purpose,
    int durationDays,
    @Nullable ContractRef contract,
    RequestStatus status,
    Route route,
    List<PersonView> approvers,
    List<DecisionView> decisions,
    @Nullable AccessGrantView grant,
    List<TimelineEntry> timeline,
    Instant submittedAt,
    long version,
    List<String> allowedActions) {
  public AccessRequestView {
    approvers = List.copyOf(approvers);
    decisions = List.copyOf(decisions);
    timeline = List.copyOf(timeline);
    allowedActions = List.copyOf(allowedActions);
  }

  /** The product that the port belongs to, with the title it had at submission. */
  public record ProductRefView(String domain, String name, String title) {}

  /** A decision as it travels. */
  public record DecisionView(
      int step,
      AccessDecision.Outcome outcome,
      PersonView decidedBy,
      @Nullable String reason,
      @Nullable Integer durationDays,
      Instant decidedAt) {
    static DecisionView of(AccessDecision decision) {
      return new DecisionView(
          decision.step(),
          decision.outcome(),
          Actors.view(decision.decider()),
          decision.reason(),
          decision.grantedDays(),
          decision.decidedAt());
    }
  }

  static AccessRequestView of(RequestDetails details) {
    AccessRequest request = details.request();
    GrantDetails grant = details.grant();
    return new AccessRequestView(
        request.id().toString(),
        request.port().key().toString(),
        new ProductRefView(
            request.port().domain(), request.port().product(), request.productTitle()),
        Actors.view(request.requester()),
        SubjectView.of(request.subject()),
        request.purpose(),
        request.durationDays(),
        request.contract(),
        request.status(),
        request.route(),
        request.approvers().people().stream().map(Actors::view).toList(),
        details.decisions().stream().map(DecisionView::of).toList(),
        grant == null ? null : AccessGrantView.of(grant),
        details.timeline(),
        request.submittedAt(),
        request.version(),
        details.actions());
  }
}
