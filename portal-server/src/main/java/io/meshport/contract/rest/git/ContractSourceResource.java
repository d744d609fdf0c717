package io.meshport.contract.rest.git;

import io.meshport.catalog.PortKey;
import io.meshport.contract.rest.Documents;
import io.meshport.contract.service.git.ConflictDetails;
import io.meshport.contract.service.git.ProposalService;
import io.meshport.contract.service.git.SourceDetails;
import io.meshport.contract.service.git.SourceService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of the place where a contract lives: it translates and delegates. */
@Path("data-products/{domain}/{name}/output-ports/{port}/contract-source")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractSourceResource {
  private final SourceService sources;
  private final ProposalService proposals;
  private final CurrentCaller caller;

  @Inject
  public ContractSourceResource(
      SourceService sources, ProposalService proposals, CurrentCaller caller) {
    this.sources = sources;
    this.proposals = proposals;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getContractSource", summary = "Show where the contract of a port lives")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = ContractSourceView.class)))
  public Response get(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port) {
    return answer(sources.get(new PortKey(domain, name, port), caller.get()));
  }

  @PUT
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putContractSource",
      summary = "Name the repository in which the contract of a port lives")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = ContractSourceView.class)))
  public Response put(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      ContractSourceInput input) {
    return answer(
        sources.put(
            new PortKey(domain, name, port),
            input.toModel(),
            input.wantsWebhook(),
            ifMatch,
            caller.get()));
  }

  @DELETE
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "removeContractSource",
      summary = "Make the portal the only place of a contract")
  @APIResponse(responseCode = "204", description = "The source is gone, what was read stays")
  public Response remove(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    sources.remove(new PortKey(domain, name, port), ETags.required(ifMatch), caller.get());
    return Response.noContent().build();
  }

  @POST
  @Path("refresh")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "refreshContractSource", summary = "Have the repository read soon")
  @APIResponse(responseCode = "202", description = "The portal looks at the repository soon")
  public Response refresh(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port) {
    sources.refresh(new PortKey(domain, name, port), caller.get());
    return Response.accepted().build();
  }

  @GET
  @Path("conflict")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getContractSourceConflict", summary = "Show both sides of a conflict")
  @APIResponse(
      responseCode = "200",
      description = "Both sides",
      content = @Content(schema = @Schema(implementation = SourceConflictView.class)))
  public Response conflict(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port) {
    ConflictDetails conflict = sources.conflict(new PortKey(domain, name, port), caller.get());
    return Response.ok(SourceConflictView.of(conflict)).tag(ETags.of(conflict.tag())).build();
  }

  @POST
  @Path("resolution")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resolveContractSourceConflict",
      summary = "End a conflict by saying which side stays")
  @APIResponse(
      responseCode = "200",
      description = "The source",
      content = @Content(schema = @Schema(implementation = ContractSourceView.class)))
  public Response resolve(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      SourceResolutionInput input) {
    return answer(
        sources.resolve(
            new PortKey(domain, name, port), input.side(), ETags.required(ifMatch), caller.get()));
  }

  @POST
  @LargeBody
  @Path("proposals")
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes({Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON})
  @Operation(
      operationId = "proposeContractChange",
      summary = "Make a branch with a changed contract in the repository")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The branch",
      content = @Content(schema = @Schema(implementation = SourceProposalView.class)))
  public Response propose(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @Context HttpHeaders headers,
      byte[] document) {
    ProposalService.Outcome outcome =
        proposals.propose(
            new PortKey(domain, name, port), Documents.sent(document, headers), caller.get());
    return Response.status(Response.Status.CREATED).entity(SourceProposalView.of(outcome)).build();
  }

  private static Response answer(SourceDetails source) {
    return Response.ok(ContractSourceView.of(source)).tag(ETags.of(source.tag())).build();
  }
}
