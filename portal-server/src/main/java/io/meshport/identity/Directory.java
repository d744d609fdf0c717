package io.meshport.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * People, teams and service accounts as Keycloak knows them now (at most some seconds old). The
 * portal keeps no copy of memberships.
 *
 * <p>Every method throws DIRECTORY_UNAVAILABLE when Keycloak does not answer; none may be called
 * inside a transaction.
 */
public interface Directory {
  /** The owners of a domain; empty when it has none or does not exist. */
  List<Person> ownersOf(String domain);

  /** The members of a team, sub-groups included; empty when it does not exist. */
  List<Person> membersOf(TeamId team);

  /** All people who can sign in. */
  List<Person> everybody();

  /** The people with the realm role governance-lead. */
  List<Person> governanceLeads();

  /**
   * The person with this id, unless Keycloak does not know them (any more) or has disabled them.
   */
  Optional<Person> findPerson(UserId id);

  /**
   * The person with the rights that a token of theirs would state if it were issued now; nothing
   * when Keycloak does not know them (any more) or has disabled them. For work that goes on in
   * somebody's name while they are away.
   */
  Optional<Caller> findCaller(UserId id);

  /** The person with this login name. */
  Optional<Person> findPersonByUsername(String username);

  /** Whether there is such a team. */
  boolean teamExists(TeamId team);

  /** The service account with this client id, if a team answers for it. */
  Optional<ServiceAccount> findService(ServiceId id);

  /** The service accounts that one of the teams answers for. */
  List<ServiceAccount> servicesOf(Set<TeamId> teams);
}
