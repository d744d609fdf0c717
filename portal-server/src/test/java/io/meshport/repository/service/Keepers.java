package io.meshport.repository.service;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.model.GitTokenRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** People and their tokens, in memory. */
final class Keepers implements Directory, GitTokenRepository {
  static final Caller HUGO = person("hugo", "customer");
  static final Caller DAVID = person("david", "finance");

  private final List<Caller> people = new ArrayList<>(Arrays.asList(HUGO, DAVID));
  private final List<GitToken> tokens = new ArrayList<>();

  static Caller person(String id, String domain) {
    return new Caller(
        new UserId(id),
        id,
        id,
        Set.of(domain),
        Set.of(),
        Set.of(),
        Set.of(new TeamId("domains/" + domain)),
        Set.of());
  }

  void forget(Caller person) {
    people.remove(person);
  }

  @Override
  public void add(GitToken token) {
    tokens.add(0, token);
  }

  @Override
  public void remove(GitToken token) {
    tokens.remove(token);
  }

  @Override
  public Optional<GitToken> find(UserId holder, GitTokenId id) {
    return listOf(holder).stream().filter(token -> token.id().equals(id)).findFirst();
  }

  @Override
  public Optional<GitToken> findBySha256(String sha256) {
    return tokens.stream().filter(token -> token.sha256().equals(sha256)).findFirst();
  }

  @Override
  public List<GitToken> listOf(UserId holder) {
    return tokens.stream().filter(token -> token.holder().equals(holder)).toList();
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
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
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
    return Optional.empty();
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    return List.of();
  }

  private List<Person> people(Predicate<Caller> which) {
    return people.stream().filter(which).map(Caller::asPerson).toList();
  }
}
