package io.meshport.notification.adapter;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Knows owners and members, and may be away. */
final class FakeDirectory implements Directory {
  private final Map<String, List<Person>> owners = new HashMap<>();
  private final Map<TeamId, List<Person>> members = new HashMap<>();
  boolean away;

  FakeDirectory owners(String domain, String... ids) {
    owners.put(domain, people(ids));
    return this;
  }

  FakeDirectory members(String team, String... ids) {
    members.put(new TeamId(team), people(ids));
    return this;
  }

  private static List<Person> people(String... ids) {
    return Stream.of(ids).map(id -> new Person(new UserId(id), id, id, null)).toList();
  }

  @Override
  public List<Person> ownersOf(String domain) {
    if (away) {
      throw new PortalException(ProblemType.DIRECTORY_UNAVAILABLE, "Keycloak is away");
    }
    return owners.getOrDefault(domain, List.of());
  }

  @Override
  public List<Person> membersOf(TeamId team) {
    return members.getOrDefault(team, List.of());
  }

  @Override
  public List<Person> governanceLeads() {
    return List.of();
  }

  @Override
  public Optional<Person> findPerson(UserId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Caller> findCaller(UserId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Person> findPersonByUsername(String username) {
    return Optional.empty();
  }

  @Override
  public boolean teamExists(TeamId team) {
    return false;
  }

  @Override
  public Optional<ServiceAccount> findService(ServiceId id) {
    return Optional.empty();
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    return List.of();
  }
}
