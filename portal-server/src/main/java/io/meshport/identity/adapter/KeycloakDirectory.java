package io.meshport.identity.adapter;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The directory as Keycloak knows it, at most some seconds old. */
@Singleton
public class KeycloakDirectory implements Directory {
  private static final Duration AGE = Duration.ofSeconds(10);

  private final KeycloakReader keycloak;
  private final ShortCache cache;

  @Inject
  public KeycloakDirectory(KeycloakReader keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.cache = new ShortCache(clock, AGE);
  }

  @Override
  public List<Person> ownersOf(String domain) {
    return people("owners " + domain, "domains/" + domain + "/owners");
  }

  @Override
  public List<Person> membersOf(TeamId team) {
    return people("members " + team.value(), team.value());
  }

  @Override
  public List<Person> everybody() {
    return keycloak.everybody();
  }

  @Override
  public List<Person> governanceLeads() {
    return List.of(
        cache.get(
            Person[].class,
            "governance leads",
            () -> keycloak.peopleWithRole(Caller.GOVERNANCE_LEAD).toArray(Person[]::new)));
  }

  @Override
  public Optional<Person> findPerson(UserId id) {
    Person[] found =
        cache.get(
            Person[].class,
            "person " + id.value(),
            () -> keycloak.person(id).stream().toArray(Person[]::new));
    return Arrays.stream(found).findFirst();
  }

  // Rights are never remembered: what was taken away must not be used some seconds longer.
  @Override
  public Optional<Caller> findCaller(UserId id) {
    return keycloak.caller(id);
  }

  @Override
  public Optional<Person> findPersonByUsername(String username) {
    return keycloak.personNamed(username);
  }

  @Override
  public boolean teamExists(TeamId team) {
    return isTeam(team)
        && cache.get(
            Boolean.class, "team " + team.value(), () -> keycloak.groupExists(team.value()));
  }

  @Override
  public Optional<ServiceAccount> findService(ServiceId id) {
    return keycloak.service(id);
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    Map<String, ServiceAccount> found = new LinkedHashMap<>();
    for (TeamId team : teams) {
      ServiceAccount[] services =
          cache.get(
              ServiceAccount[].class,
              "services " + team.value(),
              () -> keycloak.servicesOf(team).toArray(ServiceAccount[]::new));
      for (ServiceAccount service : services) {
        found.put(service.id().value(), service);
      }
    }
    return List.copyOf(found.values());
  }

  private List<Person> people(String key, String path) {
    return List.of(
        cache.get(Person[].class, key, () -> keycloak.members(path).toArray(Person[]::new)));
  }

  // Owners and stewards of a domain are roles within its team, not teams that hold data access.
  private static boolean isTeam(TeamId team) {
    String[] parts = team.value().split("/", -1);
    return parts.length == 2
        && !parts[1].isBlank()
        && (parts[0].equals("domains") || parts[0].equals("teams"));
  }
}
