package io.meshport.contract.rest.consent;

import io.meshport.contract.ConsentId;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.service.consent.ConsentDetails;
import io.meshport.contract.service.consent.ConsentService;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of consumers' tasks: it translates and delegates, and decides nothing. */
@Path("contract-consents")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ConsentResource {
  private final ConsentService consents;
  private final CurrentCaller caller;

  /** Whose tasks are listed; owners look at the board of their contract instead. */
  enum Box {
    MINE
  }

  @Inject
  public ConsentResource(ConsentService consents, CurrentCaller caller) {
    this.consents = consents;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listContractConsents",
      summary = "List what breaking changes ask of you and your teams")
  public Page<ConsentView> list(
      @QueryParam("box") @Nullable String box,
      @QueryParam("state") @Nullable String state,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Parameters.choice(Box.class, "box", box);
    return consents
        .list(
            caller.get(),
            Parameters.choice(ConsentState.class, "state", state).orElse(null),
            PageRequest.of(pageSize, pageToken))
        .map(ConsentView::of);
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getContractConsent", summary = "Read one task")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(consents.get(caller.get(), ConsentId.parse(id)));
  }

  @POST
  @Path("{id}/acceptance")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "acceptContractChange",
      summary = "Agree to a breaking change and promise to move in time")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  public Response accept(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(consents.accept(caller.get(), ConsentId.parse(id), ETags.required(ifMatch)));
  }

  @POST
  @Path("{id}/migration")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "reportMigration", summary = "Say that the move is done")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  public Response migrated(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(consents.migrated(caller.get(), ConsentId.parse(id), ETags.required(ifMatch)));
  }

  @POST
  @Path("{id}/objection")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "objectToContractChange",
      summary = "Ask that the former version stays until a day")
  @APIResponse(
      responseCode = "200",
      description = "The task",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  public Response object(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ObjectionInput input) {
    return answer(
        consents.object(
            caller.get(),
            ConsentId.parse(id),
            ETags.required(ifMatch),
            ObjectionInput.untilOf(input),
            ObjectionInput.commentOf(input)));
  }

  private static Response answer(ConsentDetails details) {
    return Versioned.ok(ConsentView.of(details), details.consent().lockVersion());
  }
}
