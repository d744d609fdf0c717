package io.meshport.catalog.rest;

import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.service.DomainOwners;
import io.meshport.catalog.service.ImportedProduct;
import io.meshport.catalog.service.ProductImportService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Locations;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** HTTP face of the import of data products: it translates and delegates, and decides nothing. */
@Path("data-products/imports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ProductImportResource {
  private final ProductImportService imports;
  private final DomainOwners owners;
  private final CurrentCaller caller;

  @Inject
  public ProductImportResource(
      ProductImportService imports, DomainOwners owners, CurrentCaller caller) {
    this.imports = imports;
    this.owners = owners;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "importDataProduct",
      summary = "Register a data product of the Open Data Product Standard (Bitol) as a draft")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ImportedProductView.class)))
  public Response register(
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("name") @Nullable String name,
      byte[] document) {
    ImportedProduct imported = imports.register(document, domain, name, caller.get());
    ProductSummary product = imported.product().product();
    DataProductView view =
        DataProductView.of(imported.product(), owners.of(product.key().domain()));
    return Response.created(Locations.of("data-products/" + product.key()))
        .tag(ETags.of(product.version()))
        .entity(new ImportedProductView(view, imported.notes()))
        .build();
  }
}
