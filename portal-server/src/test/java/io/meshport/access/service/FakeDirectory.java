package io.meshport.access.service;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** People as their tokens describe them. */
final class FakeDirectory implements Directory {
  private final List<Caller> people;
  final List<ServiceAccount> services = new ArrayList<>();
  boolean away;

  FakeDirectory(Caller... people) {
    this.people = new ArrayList<>(Arrays.asList(people));
  }

  void forget(Caller person) {
    people.remove(person);
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
  public List<Person> governanceLeads() {
    return people(Caller::isGovernanceLead);
  }

  @Override
  public Optional<Person> findPerson(UserId id) {
    return people(person -> person.id().equals(id)).stream().findFirst();
  }

  @Override
  public Optional<Caller> findCaller(UserId id) {
    throw new UnsupportedOperationException();
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
    if (away) {
      throw new PortalException(ProblemType.DIRECTORY_UNAVAILABLE, "Keycloak is away");
    }
    return people.stream().filter(which).map(Caller::asPerson).toList();
  }
}
