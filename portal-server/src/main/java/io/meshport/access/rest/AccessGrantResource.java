package io.meshport.access.rest;

import io.meshport.access.AccessGrantId;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.service.AccessGrantService;
import io.meshport.access.service.GrantBox;
import io.meshport.access.service.GrantDetails;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Parameters;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of access grants: it translates and delegates, and decides nothing. */
@Path("access-grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Singleton
public class AccessGrantResource {
  private final AccessGrantService grants;
  private final CurrentCaller caller;

  @Inject
  public AccessGrantResource(AccessGrantService grants, CurrentCaller caller) {
    this.grants = grants;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listAccessGrants", summary = "List one's grants, or one's domains'")
  public Page<AccessGrantView> list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("status") @Nullable String status,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return grants
        .list(
            caller.get(),
            Parameters.choice(GrantBox.class, "box", box).orElse(GrantBox.MINE),
            Parameters.choice(GrantStatus.class, "status", status).orElse(null),
            PageRequest.of(pageSize, pageToken))
        .map(AccessGrantView::of);
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getAccessGrant", summary = "Read a grant")
  @APIResponse(
      responseCode = "200",
      description = "The grant",
      content = @Content(schema = @Schema(implementation = AccessGrantView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(grants.get(caller.get(), AccessGrantId.parse(id)));
  }

  @POST
  @Path("{id}/revocation")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "revokeAccessGrant", summary = "Take access back, or give it back")
  @APIResponse(
      responseCode = "200",
      description = "On its way out",
      content = @Content(schema = @Schema(implementation = AccessGrantView.class)))
  public Response revoke(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable RevocationInput input) {
    return answer(
        grants.revoke(
            caller.get(),
            AccessGrantId.parse(id),
            ETags.required(ifMatch),
            Optional.ofNullable(input).map(RevocationInput::reason)));
  }

  @POST
  @Path("{id}/verification")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "verifyAccessGrant", summary = "Compare a grant with Keycloak now")
  @APIResponse(
      responseCode = "200",
      description = "What was seen",
      content = @Content(schema = @Schema(implementation = AccessGrantView.class)))
  public Response verify(@PathParam("id") String id) {
    return answer(grants.verify(caller.get(), AccessGrantId.parse(id)));
  }

  private static Response answer(GrantDetails details) {
    return Versioned.ok(AccessGrantView.of(details), details.grant().version());
  }
}
