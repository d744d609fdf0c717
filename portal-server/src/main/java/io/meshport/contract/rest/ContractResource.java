package io.meshport.contract.rest;

import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.ContractDetails;
import io.meshport.contract.service.ContractService;
import io.meshport.contract.service.VersionDetails;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of data contracts: it translates and delegates, and decides nothing. */
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractResource {
  private final ContractService contracts;
  private final CurrentCaller caller;

  @Inject
  public ContractResource(ContractService contracts, CurrentCaller caller) {
    this.contracts = contracts;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listContracts", summary = "List the contracts of a data product")
  public Page<ContractView> list(@QueryParam("dataProduct") @Nullable String dataProduct) {
    ProductKey product = ProductKey.parse(given("dataProduct", dataProduct));
    List<ContractView> views =
        contracts.list(product, caller.get()).stream().map(ContractView::of).toList();
    return new Page<>(views, null, views.size());
  }

  @POST
  @LargeBody
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes({Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON})
  @Operation(
      operationId = "addContractVersion",
      summary = "Add a contract version for an output port as a draft: ODCS or simple JSON")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ContractVersionView.class)))
  public Response add(
      @QueryParam("outputPort") @Nullable String outputPort,
      @Context HttpHeaders headers,
      byte[] document) {
    PortKey port = PortKey.parse(given("outputPort", outputPort));
    VersionDetails version = contracts.add(port, Documents.sent(document, headers), caller.get());
    String path = "contracts/" + version.contractId() + "/versions/" + version.summary().number();
    return Versioned.created(path, ContractVersionView.of(version), version.lockVersion());
  }

  @POST
  @LargeBody
  @Path("validation")
  @Secured(Access.SIGNED_IN)
  @Consumes({Documents.YAML, Documents.X_YAML, Documents.TEXT_YAML, Documents.JSON})
  @Operation(operationId = "validateContract", summary = "Check a contract without keeping it")
  public ContractValidationView validate(@Context HttpHeaders headers, byte[] document) {
    return ContractValidationView.of(contracts.validate(Documents.sent(document, headers)));
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getContract", summary = "Show a contract and its versions")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(contracts.get(id, caller.get()));
  }

  @PUT
  @Path("{id}/compatibility")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setContractCompatibility",
      summary = "Choose whom a contract protects from its own changes")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      content = @Content(schema = @Schema(implementation = ContractView.class)))
  public Response protect(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      CompatibilityInput input) {
    long expected = ETags.required(ifMatch);
    return answer(contracts.protect(id, input.chosen(), expected, caller.get()));
  }

  private static Response answer(ContractDetails contract) {
    return Versioned.ok(ContractView.of(contract), contract.lockVersion());
  }

  private static String given(String parameter, @Nullable String value) {
    if (value == null) {
      throw new PortalException(
          ProblemType.INVALID_PARAMETER,
          "The parameter " + parameter + " is missing",
          List.of(Violation.at(parameter, "must be given")));
    }
    return value;
  }
}
