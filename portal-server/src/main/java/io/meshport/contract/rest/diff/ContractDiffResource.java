package io.meshport.contract.rest.diff;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.rest.Documents;
import io.meshport.contract.service.ContractDiffService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** HTTP face of comparing contract versions: it translates and delegates, and decides nothing. */
@Path("contracts/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractDiffResource {
  private final ContractDiffService diffs;
  private final CurrentCaller caller;

  @Inject
  public ContractDiffResource(ContractDiffService diffs, CurrentCaller caller) {
    this.diffs = diffs;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "compareContractVersions",
      summary = "Tell what changed between two versions, and whom it hurts")
  public ContractDiffView compare(
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Parameter(schema = @Schema(implementation = Compatibility.class)) @QueryParam("view")
          @Nullable String view) {
    return ContractDiffView.of(
        diffs.compare(id, given("from", from), given("to", to), view(view), caller.get()));
  }

  @POST
  @LargeBody
  @Secured(Access.SIGNED_IN)
  @Consumes({Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON})
  @Operation(
      operationId = "compareContractDocument",
      summary = "Tell what a document would change in a version, without keeping it")
  public ContractDiffView compareDocument(
      @PathParam("id") String id,
      @QueryParam("from") @Nullable String from,
      @Parameter(schema = @Schema(implementation = Compatibility.class)) @QueryParam("view")
          @Nullable String view,
      @Context HttpHeaders headers,
      byte[] document) {
    return ContractDiffView.of(
        diffs.compare(
            id, given("from", from), Documents.sent(document, headers), view(view), caller.get()));
  }

  private static @Nullable Compatibility view(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    return Arrays.stream(Compatibility.values())
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow(() -> invalid("view", "must be one of BACKWARD, FORWARD, FULL"));
  }

  private static String given(String parameter, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw invalid(parameter, "must be given");
    }
    return value;
  }

  private static PortalException invalid(String parameter, String fault) {
    return new PortalException(
        ProblemType.INVALID_PARAMETER,
        "The parameter " + parameter + " " + fault,
        List.of(Violation.at(parameter, fault)));
  }
}
