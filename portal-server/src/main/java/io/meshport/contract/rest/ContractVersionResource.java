package io.meshport.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.VersionDetails;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of contract versions: it translates and delegates, and decides nothing. */
@Path("contracts/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractVersionResource {
  private final ContractService contracts;
  private final CurrentCaller caller;

  @Inject
  public ContractVersionResource(ContractService contracts, CurrentCaller caller) {
    this.contracts = contracts;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getContractVersion", summary = "Show a contract version")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response get(@PathParam("id") String id, @PathParam("version") String version) {
    return answer(contracts.getVersion(id, version, caller.get()));
  }

  @PUT
  @LargeBody
  @Secured(Access.SIGNED_IN)
  @Consumes({Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON})
  @Operation(operationId = "updateContractVersion", summary = "Rewrite a draft")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response rewrite(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context HttpHeaders headers,
      byte[] document) {
    long expected = ETags.required(ifMatch);
    return answer(
        contracts.rewrite(id, version, Documents.sent(document, headers), expected, caller.get()));
  }

  @GET
  @Path("document")
  @Secured(Access.SIGNED_IN)
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getContractDocument",
      summary = "Give out the document as it was given, in its media type")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response document(@PathParam("id") String id, @PathParam("version") String version) {
    VersionDetails details = contracts.getVersion(id, version, caller.get());
    return Response.ok(details.document().bytes())
        .type(MediaType.valueOf(details.document().mediaType()).withCharset("utf-8"))
        .tag(ETags.of(details.lockVersion()))
        .build();
  }

  @POST
  @Path("activation")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "activateContractVersion",
      summary = "Make a draft the promise that holds")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response activate(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ActivationInput.class)))
          String body)
      throws JsonProcessingException {
    return answer(
        contracts.activate(
            id,
            version,
            ETags.required(ifMatch),
            ActivationInput.parse(body).noticeDays(),
            caller.get()));
  }

  private static Response answer(VersionDetails version) {
    return Versioned.ok(ContractVersionView.of(version), version.lockVersion());
  }
}
