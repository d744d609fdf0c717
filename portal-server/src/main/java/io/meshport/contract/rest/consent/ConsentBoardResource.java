package io.meshport.contract.rest.consent;

import io.meshport.contract.service.consent.ConsentService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HTTP face of the consent board of a contract. */
@Path("contracts/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ConsentBoardResource {
  private final ConsentService consents;
  private final CurrentCaller caller;

  @Inject
  public ConsentBoardResource(ConsentService consents, CurrentCaller caller) {
    this.consents = consents;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "getConsentBoard",
      summary = "Show who has answered to a version; the one in force unless another is named")
  public ConsentBoardView board(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version) {
    return ConsentBoardView.of(consents.board(caller.get(), id, version));
  }
}
