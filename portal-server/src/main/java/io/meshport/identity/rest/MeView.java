package io.meshport.identity.rest;

import io.meshport.identity.Caller;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.TeamId;
import java.util.Comparator;
import java.util.List;

/**
 * The signed-in person.
 *
 * @param id Keycloak's user id
 * @param username login name
 * @param name full name
 * @param roles realm roles of the portal
 * @param domains domains they belong to
 * @param teams teams that they may ask access for
 * @param services service accounts that they may ask access for
 */
public record MeView(
    String id,
    String username,
    String name,
    List<String> roles,
    List<DomainRoleView> domains,
    List<TeamView> teams,
    List<ServiceAccountView> services) {

  static MeView of(Caller caller, List<ServiceAccount> services) {
    return new MeView(
        caller.id().value(),
        caller.username(),
        caller.name(),
        caller.roles().stream()
            .filter(
                role -> role.equals(Caller.PLATFORM_ADMIN) || role.equals(Caller.GOVERNANCE_LEAD))
            .sorted()
            .toList(),
        caller.memberDomains().stream()
            .sorted()
            .map(
                domain ->
                    new DomainRoleView(domain, caller.isOwner(domain), caller.isSteward(domain)))
            .toList(),
        caller.teams().stream()
            .sorted(Comparator.comparing(TeamId::value))
            .map(team -> new TeamView(team.value(), team.name()))
            .toList(),
        services.stream()
            .map(s -> new ServiceAccountView(s.id().value(), s.name(), s.team().value()))
            .toList());
  }
}
