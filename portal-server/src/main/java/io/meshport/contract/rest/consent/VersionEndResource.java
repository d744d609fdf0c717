package io.meshport.contract.rest.consent;

import io.meshport.contract.rest.ContractVersionView;
import io.meshport.contract.service.VersionDetails;
import io.meshport.contract.service.consent.ImpactService;
import io.meshport.contract.service.consent.VersionEndService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of how contract versions end and whom they touch. */
@Path("contracts/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class VersionEndResource {
  private final VersionEndService ends;
  private final ImpactService impacts;
  private final CurrentCaller caller;

  @Inject
  public VersionEndResource(VersionEndService ends, ImpactService impacts, CurrentCaller caller) {
    this.ends = ends;
    this.impacts = impacts;
    this.caller = caller;
  }

  @POST
  @Path("deprecation")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deprecateContractVersion",
      summary = "Announce the last day of a version, and what takes its place")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response deprecate(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable VersionEndInput input) {
    return answer(
        ends.deprecate(
            id,
            version,
            VersionEndInput.announcementOf(input),
            ETags.required(ifMatch),
            caller.get()));
  }

  @POST
  @Path("retirement")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "retireContractVersion",
      summary = "End a deprecated version that nobody relies on")
  @APIResponse(
      responseCode = "200",
      description = "The version",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response retire(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(ends.retire(id, version, ETags.required(ifMatch), caller.get()));
  }

  @GET
  @Path("impact")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "getContractImpact",
      summary = "Show whom a version touches, compared with the one before it")
  public ImpactView impact(@PathParam("id") String id, @PathParam("version") String version) {
    return ImpactView.of(impacts.of(id, version, caller.get()));
  }

  private static Response answer(VersionDetails version) {
    return Versioned.ok(ContractVersionView.of(version), version.lockVersion());
  }
}
