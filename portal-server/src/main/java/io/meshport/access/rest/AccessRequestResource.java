package io.meshport.access.rest;

import io.meshport.access.AccessRequestId;
import io.meshport.access.model.RequestStatus;
import io.meshport.access.service.AccessRequestService;
import io.meshport.access.service.RequestBox;
import io.meshport.access.service.RequestDetails;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Parameters;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of access requests: it translates and delegates, and decides nothing. */
@Path("access-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Singleton
public class AccessRequestResource {
  private final AccessRequestService requests;
  private final CurrentCaller caller;

  @Inject
  public AccessRequestResource(AccessRequestService requests, CurrentCaller caller) {
    this.requests = requests;
    this.caller = caller;
  }

  @POST
  @Secured(Access.SIGNED_IN)
  @Idempotent
  @Operation(operationId = "submitAccessRequest", summary = "Ask for access to an output port")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "Submitted",
      content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
  public Response submit(@Nullable AccessRequestInput input) {
    RequestDetails details = requests.submit(caller.get(), AccessRequestInput.formOf(input));
    return Versioned.created(
        "access-requests/" + details.request().id(),
        AccessRequestView.of(details),
        details.request().version());
  }

  @POST
  @Path("preflight")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "preflightAccessRequest",
      summary = "Learn what would become of a request, without sending it")
  public PreflightView preflight(@Nullable AccessRequestInput input) {
    return PreflightView.of(requests.preflight(caller.get(), AccessRequestInput.formOf(input)));
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listAccessRequests", summary = "List requests to decide, or one's own")
  public Page<AccessRequestView> list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("status") @Nullable String status,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return requests
        .list(
            caller.get(),
            Parameters.choice(RequestBox.class, "box", box).orElse(RequestBox.MINE),
            Parameters.choice(RequestStatus.class, "status", status).orElse(null),
            PageRequest.of(pageSize, pageToken))
        .map(AccessRequestView::of);
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getAccessRequest", summary = "Read a request")
  @APIResponse(
      responseCode = "200",
      description = "The request",
      content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(requests.get(caller.get(), AccessRequestId.parse(id)));
  }

  @POST
  @Path("{id}/approval")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "approveAccessRequest", summary = "Approve a request")
  @APIResponse(
      responseCode = "200",
      description = "Approved",
      content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
  public Response approve(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable DecisionInput input) {
    return answer(
        requests.approve(
            caller.get(),
            AccessRequestId.parse(id),
            ETags.required(ifMatch),
            DecisionInput.commandOf(input)));
  }

  @POST
  @Path("{id}/denial")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "denyAccessRequest", summary = "Deny a request")
  @APIResponse(
      responseCode = "200",
      description = "Denied",
      content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
  public Response deny(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable DecisionInput input) {
    return answer(
        requests.deny(
            caller.get(),
            AccessRequestId.parse(id),
            ETags.required(ifMatch),
            DecisionInput.commandOf(input)));
  }

  @POST
  @Path("{id}/withdrawal")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "withdrawAccessRequest", summary = "Take a request back")
  @APIResponse(
      responseCode = "200",
      description = "Withdrawn",
      content = @Content(schema = @Schema(implementation = AccessRequestView.class)))
  public Response withdraw(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable WithdrawalInput input) {
    return answer(
        requests.withdraw(caller.get(), AccessRequestId.parse(id), ETags.required(ifMatch)));
  }

  private static Response answer(RequestDetails details) {
    return Versioned.ok(AccessRequestView.of(details), details.request().version());
  }
}
