package io.meshport.identity;

import java.util.Set;

/**
 * The person behind a request, with the rights that their verified token states.
 *
 * @param id Keycloak's user id
 * @param username login name
 * @param name full name
 * @param memberDomains domains they belong to, in any role
 * @param ownedDomains domains they own
 * @param stewardedDomains domains they are a steward of
 * @param teams all teams they belong to, domain teams included
 * @param roles realm roles of the portal
 */
public record Caller(
    UserId id,
    String username,
    String name,
    Set<String> memberDomains,
    Set<String> ownedDomains,
    Set<String> stewardedDomains,
    Set<TeamId> teams,
    Set<String> roles) {

  /** Realm role of the people who run the platform. */
  public static final String PLATFORM_ADMIN = "platform-admin";

  /** Realm role of the people who watch over the rules of the mesh. */
  public static final String GOVERNANCE_LEAD = "governance-lead";

  public Caller {
    memberDomains = Set.copyOf(memberDomains);
    ownedDomains = Set.copyOf(ownedDomains);
    stewardedDomains = Set.copyOf(stewardedDomains);
    teams = Set.copyOf(teams);
    roles = Set.copyOf(roles);
  }

  /** Whether they belong to the domain; owners and stewards do. */
  public boolean isMember(String domain) {
    return memberDomains.contains(domain);
  }

  /** Whether they own the domain. */
  public boolean isOwner(String domain) {
    return ownedDomains.contains(domain);
  }

  /** Whether they are a steward of the domain. */
  public boolean isSteward(String domain) {
    return stewardedDomains.contains(domain);
  }

  /** Whether they run the platform. */
  public boolean isPlatformAdmin() {
    return roles.contains(PLATFORM_ADMIN);
  }

  /** Whether they watch over the rules of the mesh. */
  public boolean isGovernanceLead() {
    return roles.contains(GOVERNANCE_LEAD);
  }

  /** Whether they belong to the team. */
  public boolean isIn(TeamId team) {
    return teams.contains(team);
  }

  /** The caller as others see them. */
  public Person asPerson() {
    return new Person(id, username, name, null);
  }
}
