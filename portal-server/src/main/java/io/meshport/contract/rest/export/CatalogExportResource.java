package io.meshport.contract.rest.export;

import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.product.DprodExport;
import io.meshport.contract.service.export.ProductExportService;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of the catalogue as a whole, for other catalogues to read. */
@Path("catalog/exports")
@Produces(MediaType.WILDCARD)
@Singleton
public class CatalogExportResource {
  private final ProductExportService exports;

  @Inject
  public CatalogExportResource(ProductExportService exports) {
    this.exports = exports;
  }

  @GET
  @Path("dprod")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "exportCatalog",
      summary = "Give out all public data products as DCAT 3 and DPROD")
  @APIResponse(
      responseCode = "200",
      description = "The catalogue as JSON-LD, written while it is read",
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response dprod() {
    StreamingOutput catalogue = exports::writeCatalogue;
    ExportFormat format = DprodExport.format();
    return Files.attachment("catalog" + format.suffix(), format.mediaType())
        .entity(catalogue)
        .build();
  }
}
