package io.meshport.access.adapter;

import io.meshport.access.model.GrantGateway;
import io.meshport.access.model.GrantHealth;
import io.meshport.access.model.RoleAssignment;
import io.meshport.platform.keycloak.KeycloakAdmin;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grants as client roles of the client {@code data-mesh} in Keycloak. */
@Singleton
public class KeycloakGrantGateway implements GrantGateway {
  private static final Logger LOG = LoggerFactory.getLogger(KeycloakGrantGateway.class);

  private final KeycloakAdmin admin;

  @Inject
  public KeycloakGrantGateway(KeycloakAdmin admin) {
    this.admin = admin;
  }

  @Override
  public GrantGateway.Answer ensurePresent(RoleAssignment assignment) {
    try {
      MeshRoles roles = MeshRoles.of(admin.realm());
      Optional<RoleHolder> holder = roles.holder(assignment);
      if (holder.isEmpty()) {
        return new GrantGateway.Answer.SubjectMissing(
            "Keycloak does not know the "
                + assignment.type()
                + " "
                + assignment.subjectId()
                + " (any more)");
      }
      holder.get().add(roles.make(assignment.role()));
      return seen(holder.get().has(assignment.role()));
    } catch (WebApplicationException | ProcessingException failure) {
      return unavailable(assignment, failure);
    }
  }

  @Override
  public GrantGateway.Answer ensureAbsent(RoleAssignment assignment) {
    try {
      MeshRoles roles = MeshRoles.of(admin.realm());
      Optional<RoleHolder> holder = roles.holder(assignment);
      if (holder.isEmpty() || !holder.get().has(assignment.role())) {
        return new GrantGateway.Answer.Done();
      }
      holder.get().remove(roles.make(assignment.role()));
      return seen(!holder.get().has(assignment.role()));
    } catch (WebApplicationException | ProcessingException failure) {
      return unavailable(assignment, failure);
    }
  }

  @Override
  public GrantHealth check(RoleAssignment assignment) {
    try {
      boolean held =
          MeshRoles.of(admin.realm())
              .holder(assignment)
              .filter(holder -> holder.has(assignment.role()))
              .isPresent();
      return held ? GrantHealth.VERIFIED : GrantHealth.DRIFTED;
    } catch (WebApplicationException | ProcessingException failure) {
      LOG.info("Keycloak could not be asked about {}: {}", assignment, failure.toString());
      return GrantHealth.UNKNOWN;
    }
  }

  @Override
  public Set<RoleAssignment> listAll() {
    try {
      return MeshRoles.of(admin.realm()).assignments();
    } catch (WebApplicationException | ProcessingException failure) {
      PortalException refusal =
          new PortalException(
              ProblemType.DIRECTORY_UNAVAILABLE, "Keycloak could not list the grants it holds");
      refusal.initCause(failure);
      throw refusal;
    }
  }

  private static GrantGateway.Answer seen(boolean asWanted) {
    return asWanted
        ? new GrantGateway.Answer.Done()
        : new GrantGateway.Answer.Unavailable("Keycloak took the change but does not show it");
  }

  private static GrantGateway.Answer unavailable(
      RoleAssignment assignment, RuntimeException failure) {
    LOG.warn("Keycloak could not be changed for {}: {}", assignment, failure.toString());
    String reason =
        failure instanceof WebApplicationException answer
            ? "Keycloak answered " + answer.getResponse().getStatus()
            : "Keycloak does not answer";
    return new GrantGateway.Answer.Unavailable(reason);
  }
}
