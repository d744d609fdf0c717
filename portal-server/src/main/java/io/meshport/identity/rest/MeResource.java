package io.meshport.identity.rest;

import io.meshport.identity.Caller;
import io.meshport.identity.CurrentCaller;
import io.meshport.identity.Directory;
import io.meshport.identity.ServiceAccount;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** HTTP face of the signed-in person. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MeResource {
  private final CurrentCaller caller;
  private final Directory directory;

  @Inject
  public MeResource(CurrentCaller caller, Directory directory) {
    this.caller = caller;
    this.directory = directory;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getMe", summary = "Show who is signed in, and for whom they may ask")
  public MeView get() {
    Caller me = caller.get();
    return MeView.of(me, services(me));
  }

  // Everything else comes from the token, so a silent Keycloak only hides the service accounts.
  private List<ServiceAccount> services(Caller me) {
    try {
      return directory.servicesOf(me.teams());
    } catch (PortalException refusal) {
      if (refusal.type() == ProblemType.DIRECTORY_UNAVAILABLE) {
        return List.of();
      }
      throw refusal;
    }
  }
}
