package io.meshport.identity;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** People as their tokens describe them, and service accounts; it may be away. */
public final class InMemoryDirectory implements Directory {
  private final List<Caller> people;
  private final Map<UserId, String> addresses = new HashMap<>();
  private final List<ServiceAccount> services = new ArrayList<>();
  private boolean away;

  public InMemoryDirectory(Caller... people) {
    this.people = new ArrayList<>(Arrays.asList(people));
  }

  /** Knows owners of a domain as well, by ids that are their names too. */
  public InMemoryDirectory owners(String domain, String... ids) {
    return add(Set.of(domain), Set.of(), ids);
  }

  /** Knows members of a team as well, by ids that are their names too. */
  public InMemoryDirectory members(String team, String... ids) {
    return add(Set.of(), Set.of(new TeamId(team)), ids);
  }

  private InMemoryDirectory add(Set<String> owned, Set<TeamId> teams, String... ids) {
    Stream.of(ids)
        .map(id -> new Caller(new UserId(id), id, id, owned, owned, Set.of(), teams, Set.of()))
        .forEach(people::add);
    return this;
  }

  /** Gives somebody an address. */
  public void address(Caller person, String email) {
    addresses.put(person.id(), email);
  }

  /** Knows a service account as well. */
  public void add(ServiceAccount service) {
    services.add(service);
  }

  /** Knows somebody no longer. */
  public void forget(Caller person) {
    people.remove(person);
  }

  /** Whether Keycloak does not answer. */
  public void setAway(boolean gone) {
    away = gone;
  }

  @Override
  public List<Person> ownersOf(String domain) {
    return people(person -> person.isOwner(domain));
  }

  @Override
  public List<Person> membersOf(TeamId team) {
    return people(person -> person.isIn(team));
  }

  @Override
  public List<Person> everybody() {
    return people(person -> true);
  }

  @Override
  public List<Person> governanceLeads() {
    return people(Caller::isGovernanceLead);
  }

  @Override
  public Optional<Person> findPerson(UserId id) {
    return people(person -> person.id().equals(id)).stream().findFirst();
  }

  @Override
  public Optional<Caller> findCaller(UserId id) {
    return callers(person -> person.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Person> findPersonByUsername(String username) {
    return people(person -> person.username().equals(username)).stream().findFirst();
  }

  @Override
  public boolean teamExists(TeamId team) {
    return !membersOf(team).isEmpty();
  }

  @Override
  public Optional<ServiceAccount> findService(ServiceId id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    return services.stream().filter(service -> teams.contains(service.team())).toList();
  }

  private List<Person> people(Predicate<Caller> which) {
    return callers(which)
        .map(one -> new Person(one.id(), one.username(), one.name(), addresses.get(one.id())))
        .toList();
  }

  private Stream<Caller> callers(Predicate<Caller> which) {
    if (away) {
      throw new PortalException(ProblemType.DIRECTORY_UNAVAILABLE, "Keycloak is away");
    }
    return people.stream().filter(which);
  }
}
