package io.meshport.access.adapter;

import io.meshport.access.model.RoleAssignment;
import io.meshport.access.model.SubjectType;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.admin.client.resource.RolesResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The roles of the client {@code data-mesh} and who has them, through Keycloak's admin API. */
final class MeshRoles {
  private static final String CLIENT = "data-mesh";
  private static final String SERVICE_PREFIX = "service-account-";
  private static final int PAGE = 500;

  private final RealmResource realm;
  private final String client;

  private MeshRoles(RealmResource realm, String client) {
    this.realm = realm;
    this.client = client;
  }

  static MeshRoles of(RealmResource realm) {
    return realm.clients().findByClientId(CLIENT).stream()
        .findFirst()
        .map(client -> new MeshRoles(realm, client.getId()))
        .orElseThrow(() -> new ProcessingException("The realm lacks the client " + CLIENT));
  }

  /** The role, made if need be. */
  RoleRepresentation make(String name) {
    RoleResource role = roles().get(name);
    return found(role::toRepresentation)
        .orElseGet(
            () -> {
              create(name);
              return role.toRepresentation();
            });
  }

  private void create(String name) {
    try {
      roles().create(new RoleRepresentation(name, "Read access to the output port", false));
    } catch (WebApplicationException refusal) {
      // Another worker was faster, which is as good.
      if (!isStatus(refusal, Response.Status.CONFLICT)) {
        throw refusal;
      }
    }
  }

  /** Whoever the assignment is for, unless Keycloak does not know them. */
  Optional<RoleHolder> holder(RoleAssignment assignment) {
    String id = assignment.subjectId();
    return switch (assignment.type()) {
      case USER -> holderOf(() -> user(id));
      case TEAM -> found(() -> realm.getGroupByPath(id)).flatMap(this::holderOf);
      case SERVICE ->
          realm.clients().findByClientId(id).stream().findFirst().flatMap(this::holderOf);
    };
  }

  /** Everything that is mapped; roles that stand for no port do not matter here. */
  Set<RoleAssignment> assignments() {
    Set<RoleAssignment> assignments = new HashSet<>();
    for (RoleRepresentation role : roles().list()) {
      if (role.getName().chars().filter(c -> c == '.').count() == 2) {
        collectUsers(role.getName(), assignments);
        collectGroups(role.getName(), assignments);
      }
    }
    return assignments;
  }

  private void collectUsers(String role, Set<RoleAssignment> assignments) {
    List<UserRepresentation> page;
    int first = 0;
    do {
      page = roles().get(role).getUserMembers(first, PAGE);
      page.forEach(user -> assignments.add(assignmentOf(role, user)));
      first += PAGE;
    } while (page.size() == PAGE);
  }

  private static RoleAssignment assignmentOf(String role, UserRepresentation user) {
    String name = user.getUsername();
    return name.startsWith(SERVICE_PREFIX)
        ? new RoleAssignment(role, SubjectType.SERVICE, name.substring(SERVICE_PREFIX.length()))
        : new RoleAssignment(role, SubjectType.USER, user.getId());
  }

  private void collectGroups(String role, Set<RoleAssignment> assignments) {
    Set<GroupRepresentation> page;
    int first = 0;
    do {
      page = roles().get(role).getRoleGroupMembers(first, PAGE);
      page.forEach(
          group ->
              assignments.add(
                  new RoleAssignment(role, SubjectType.TEAM, group.getPath().substring(1))));
      first += PAGE;
    } while (page.size() == PAGE);
  }

  private RoleMappingResource user(String id) {
    // Asking for the user first tells a missing one from a user without mappings.
    return realm.users().get(realm.users().get(id).toRepresentation().getId()).roles();
  }

  private Optional<RoleHolder> holderOf(GroupRepresentation group) {
    return holderOf(() -> realm.groups().group(group.getId()).roles());
  }

  private Optional<RoleHolder> holderOf(ClientRepresentation service) {
    return holderOf(
        () -> user(realm.clients().get(service.getId()).getServiceAccountUser().getId()));
  }

  private Optional<RoleHolder> holderOf(Supplier<RoleMappingResource> mappings) {
    return found(mappings).map(all -> new RoleHolder(all.clientLevel(client)));
  }

  private RolesResource roles() {
    return realm.clients().get(client).roles();
  }

  private static <T> Optional<T> found(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (WebApplicationException refusal) {
      // By status: the REST client of the server does not throw the exception named after it.
      if (isStatus(refusal, Response.Status.NOT_FOUND)) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static boolean isStatus(WebApplicationException refusal, Response.Status status) {
    return refusal.getResponse().getStatus() == status.getStatusCode();
  }
}
