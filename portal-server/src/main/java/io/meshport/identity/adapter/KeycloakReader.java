package io.meshport.identity.adapter;

import io.meshport.identity.Caller;
import io.meshport.identity.DomainGroups;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.keycloak.KeycloakAdmin;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Single questions to Keycloak's admin API; any failure to answer is DIRECTORY_UNAVAILABLE. */
@Singleton
public class KeycloakReader implements DomainGroups {
  /** Client attribute that names the team which answers for a service account. */
  static final String TEAM_ATTRIBUTE = "meshport.team";

  private final KeycloakAdmin admin;

  @Inject
  public KeycloakReader(KeycloakAdmin admin) {
    this.admin = admin;
  }

  List<Person> members(String path) {
    return ask(
        realm -> {
          Map<String, Person> found = new LinkedHashMap<>();
          collect(realm, realm.getGroupByPath(path), found);
          return List.copyOf(found.values());
        },
        List.of());
  }

  private static void collect(
      RealmResource realm, GroupRepresentation group, Map<String, Person> found) {
    GroupResource resource = realm.groups().group(group.getId());
    Pages.all(resource::members).stream()
        .filter(user -> !Boolean.FALSE.equals(user.isEnabled()))
        .forEach(user -> found.put(user.getId(), person(user)));
    Pages.all((first, size) -> resource.getSubGroups(first, size, true))
        .forEach(child -> collect(realm, child, found));
  }

  List<Person> everybody() {
    return ask(realm -> enabled(Pages.all(realm.users()::list)), List.of());
  }

  List<Person> peopleWithRole(String role) {
    return ask(realm -> enabled(Pages.all(realm.roles().get(role)::getUserMembers)), List.of());
  }

  private static List<Person> enabled(List<UserRepresentation> users) {
    return users.stream()
        .filter(user -> !Boolean.FALSE.equals(user.isEnabled()))
        .map(KeycloakReader::person)
        .toList();
  }

  Optional<Person> person(UserId id) {
    return ask(
        realm ->
            Optional.of(realm.users().get(id.value()).toRepresentation())
                .filter(user -> !Boolean.FALSE.equals(user.isEnabled()))
                .map(KeycloakReader::person),
        Optional.empty());
  }

  Optional<Caller> caller(UserId id) {
    return ask(
        realm -> {
          UserResource user = realm.users().get(id.value());
          return Optional.of(user.toRepresentation())
              .filter(known -> !Boolean.FALSE.equals(known.isEnabled()))
              .map(known -> caller(person(known), user));
        },
        Optional.empty());
  }

  // Read as a token would state them, so that one rule says what groups and roles give.
  static Caller caller(Person person, UserResource user) {
    Set<String> groups =
        Pages.all((first, size) -> user.groups(first, size, true)).stream()
            .map(GroupRepresentation::getPath)
            .collect(Collectors.toSet());
    Set<String> roles =
        user.roles().realmLevel().listEffective().stream()
            .map(RoleRepresentation::getName)
            .collect(Collectors.toSet());
    return TokenCaller.caller(person.id().value(), person.username(), person.name(), groups, roles);
  }

  Optional<Person> personNamed(String username) {
    return ask(
        realm ->
            realm.users().searchByUsername(username, true).stream()
                .filter(user -> !Boolean.FALSE.equals(user.isEnabled()))
                .map(KeycloakReader::person)
                .findFirst(),
        Optional.empty());
  }

  boolean groupExists(String path) {
    return ask(realm -> realm.getGroupByPath(path) != null, false);
  }

  Optional<ServiceAccount> service(ServiceId id) {
    return ask(
        realm ->
            realm.clients().findByClientId(id.value()).stream()
                .map(KeycloakReader::service)
                .flatMap(Optional::stream)
                .findFirst(),
        Optional.empty());
  }

  List<ServiceAccount> servicesOf(TeamId team) {
    return ask(
        realm ->
            realm.clients().query(TEAM_ATTRIBUTE + ":" + team.value()).stream()
                .map(KeycloakReader::service)
                .flatMap(Optional::stream)
                .filter(service -> service.team().equals(team))
                .toList(),
        List.of());
  }

  @Override
  public void ensure(String domain) {
    ask(
        realm -> {
          String parent = child(realm, group(realm, "domains"), domain);
          child(realm, parent, "owners");
          child(realm, parent, "stewards");
          return true;
        },
        false);
  }

  private static String group(RealmResource realm, String name) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    try (Response answer = realm.groups().add(group)) {
      return answer.getStatus() == Response.Status.CONFLICT.getStatusCode()
          ? realm.getGroupByPath(name).getId()
          : created(answer);
    }
  }

  private static String child(RealmResource realm, String parent, String name) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    GroupResource resource = realm.groups().group(parent);
    try (Response answer = resource.subGroup(group)) {
      return answer.getStatus() == Response.Status.CONFLICT.getStatusCode()
          ? existing(resource, name)
          : created(answer);
    }
  }

  private static String existing(GroupResource parent, String name) {
    List<String> ids = new ArrayList<>();
    for (GroupRepresentation child : parent.getSubGroups(name, true, 0, Pages.SIZE, true)) {
      if (name.equals(child.getName())) {
        ids.add(child.getId());
      }
    }
    if (ids.size() != 1) {
      throw new ProcessingException("Keycloak both has and lacks the group " + name);
    }
    return ids.get(0);
  }

  private static String created(Response answer) {
    if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) {
      throw new ProcessingException("Keycloak answered " + answer.getStatus() + " to a new group");
    }
    String location = answer.getHeaderString("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private <T> T ask(Function<RealmResource, T> question, T whenAbsent) {
    try {
      return question.apply(admin.realm());
    } catch (NotFoundException absent) {
      return whenAbsent;
    } catch (WebApplicationException | ProcessingException away) {
      throw unavailable(away);
    }
  }

  private static PortalException unavailable(RuntimeException cause) {
    PortalException refusal =
        new PortalException(
                ProblemType.DIRECTORY_UNAVAILABLE,
                "People and teams cannot be looked up: Keycloak does not answer as it should")
            .withRemedy("Nothing was changed; try again in a minute");
    refusal.initCause(cause);
    return refusal;
  }

  private static Person person(UserRepresentation user) {
    String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
    return new Person(
        new UserId(user.getId()),
        user.getUsername(),
        name.isEmpty() ? user.getUsername() : name,
        user.getEmail());
  }

  private static String text(@Nullable String maybe) {
    return maybe == null ? "" : maybe;
  }

  private static Optional<ServiceAccount> service(ClientRepresentation client) {
    Map<String, String> attributes = client.getAttributes();
    String team = attributes == null ? null : attributes.get(TEAM_ATTRIBUTE);
    if (team == null || !Boolean.TRUE.equals(client.isServiceAccountsEnabled())) {
      return Optional.empty();
    }
    String name = client.getName() == null ? client.getClientId() : client.getName();
    return Optional.of(
        new ServiceAccount(new ServiceId(client.getClientId()), name, new TeamId(team)));
  }
}
