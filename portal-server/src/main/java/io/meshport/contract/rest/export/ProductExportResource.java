package io.meshport.contract.rest.export;

import io.meshport.catalog.ProductKey;
import io.meshport.contract.service.export.ProductExportService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of data products in other formats: it translates and delegates. */
@Path("data-products/{domain}/{name}/exports")
@Produces(MediaType.WILDCARD)
@Singleton
public class ProductExportResource {
  private final ProductExportService exports;
  private final CurrentCaller caller;

  @Inject
  public ProductExportResource(ProductExportService exports, CurrentCaller caller) {
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @Path("{format}")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "exportDataProduct",
      summary = "Give out a data product with its contracts, as bitol-odps or dprod")
  @APIResponse(
      responseCode = "200",
      description = "The file, in the media type of the format",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response export(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("format") String format) {
    return Files.answer(exports.export(new ProductKey(domain, name), format, caller.get()));
  }
}
