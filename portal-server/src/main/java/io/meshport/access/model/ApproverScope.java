package io.meshport.access.model;

import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which requests somebody may decide: those of the domains they own or of the governance leads,
 * except the ones that they or their teams are a side of.
 *
 * @param userId the approver
 * @param ownedDomains domains they own
 * @param governanceLead whether they decide where no owner is free to
 * @param teams paths of the teams they belong to
 */
public record ApproverScope(
    String userId, Set<String> ownedDomains, boolean governanceLead, Set<String> teams) {

  /** What the caller's token gives them. */
  public static ApproverScope of(Caller caller) {
    return new ApproverScope(
        caller.id().value(),
        caller.ownedDomains(),
        caller.isGovernanceLead(),
        caller.teams().stream().map(TeamId::value).collect(Collectors.toSet()));
  }

  /** Whether they may decide this request as far as role and sides go. */
  public boolean covers(AccessRequest request) {
    boolean routed =
        request.route() == Route.DOMAIN_OWNERS
            ? ownedDomains.contains(request.port().domain())
            : governanceLead;
    Subject subject = request.subject();
    boolean side =
        request.requester().id().equals(userId)
            || (subject.type() == SubjectType.USER && subject.id().equals(userId))
            || (subject.team() != null && teams.contains(subject.team()));
    return routed && !side;
  }
}
