package io.meshport.contract.rest.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.contract.service.bulk.BulkItem;
import io.meshport.contract.service.bulk.ContractBulkService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.CorrelationId;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** HTTP face of the bulk import: it translates and delegates, and decides nothing. */
@Path("contracts/imports/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractBulkResource {
  private final ContractBulkService imports;
  private final CurrentCaller caller;

  @Inject
  public ContractBulkResource(ContractBulkService imports, CurrentCaller caller) {
    this.imports = imports;
    this.caller = caller;
  }

  @POST
  @LargeBody
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes({MediaType.APPLICATION_JSON, BulkBodies.NDJSON})
  @Operation(
      operationId = "importContracts",
      summary = "Add many contract versions, each with an outcome of its own; safe to repeat")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BulkImportInput.class)),
        @Content(
            mediaType = BulkBodies.NDJSON,
            schema = @Schema(implementation = BulkItemInput.class))
      })
  public BulkImportView importAll(
      @Context HttpHeaders headers, @Context HttpServletRequest request, byte[] body)
      throws JsonProcessingException {
    List<BulkItem> items =
        headers.getMediaType().isCompatible(MediaType.valueOf(BulkBodies.NDJSON))
            ? BulkBodies.lines(body)
            : BulkBodies.json(body);
    return BulkImportView.of(imports.importAll(items, caller.get()), CorrelationId.of(request));
  }
}
