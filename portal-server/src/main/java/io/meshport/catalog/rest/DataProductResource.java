package io.meshport.catalog.rest;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.service.DomainOwners;
import io.meshport.catalog.service.ProductDetails;
import io.meshport.catalog.service.ProductService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of data products: it translates and delegates, and decides nothing. */
@Path("data-products")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DataProductResource {
  private final ProductService products;
  private final DomainOwners owners;
  private final CurrentCaller caller;

  @Inject
  public DataProductResource(ProductService products, DomainOwners owners, CurrentCaller caller) {
    this.products = products;
    this.owners = owners;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listDataProducts", summary = "List the data products that you may see")
  public Page<DataProductSummaryView> list(
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("lifecycle") @Nullable String lifecycle,
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return products
        .list(
            domain,
            lifecycle == null ? null : lifecycleOf(lifecycle),
            mine,
            PageRequest.of(pageSize, pageToken),
            caller.get())
        .map(DataProductSummaryView::of);
  }

  private static Lifecycle lifecycleOf(String text) {
    return Arrays.stream(Lifecycle.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String message = "must be one of " + Arrays.toString(Lifecycle.values());
              return new PortalException(
                  ProblemType.INVALID_PARAMETER,
                  "lifecycle " + message,
                  List.of(Violation.at("lifecycle", message)));
            });
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "registerDataProduct", summary = "Register a data product as a draft")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response register(DataProductInput input) {
    ProductDetails product =
        products.register(input.key(), input.toModel(), input.ports(), caller.get());
    String path = "data-products/" + product.product().key();
    return Versioned.created(path, view(product), product.product().version());
  }

  @GET
  @Path("{domain}/{name}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getDataProduct", summary = "Show a data product")
  @APIResponse(
      responseCode = "200",
      description = "The product",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response get(@PathParam("domain") String domain, @PathParam("name") String name) {
    return answer(products.get(new ProductKey(domain, name), caller.get()));
  }

  @PUT
  @Path("{domain}/{name}")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "updateDataProduct", summary = "Say anew what a data product is")
  @APIResponse(
      responseCode = "200",
      description = "The product",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response update(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DataProductUpdateInput input) {
    return answer(
        products.describe(
            new ProductKey(domain, name), input.toModel(), ETags.required(ifMatch), caller.get()));
  }

  @POST
  @Path("{domain}/{name}/publication")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "publishDataProduct", summary = "Offer a draft to everybody")
  @APIResponse(
      responseCode = "200",
      description = "The published product",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response publish(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(
        products.publish(new ProductKey(domain, name), ETags.required(ifMatch), caller.get()));
  }

  @POST
  @Path("{domain}/{name}/deprecation")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "deprecateDataProduct", summary = "Announce the end of a data product")
  @APIResponse(
      responseCode = "200",
      description = "The deprecated product",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response deprecate(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DeprecationInput input) {
    LocalDate endDate = input.endDate();
    if (endDate == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A deprecation names its last day",
          List.of(Violation.at("/endDate", "must be a date such as 2027-03-31")));
    }
    String successor = input.successor();
    return answer(
        products.deprecate(
            new ProductKey(domain, name),
            endDate,
            successor == null ? null : ProductKey.parse(successor),
            ETags.required(ifMatch),
            caller.get()));
  }

  @POST
  @Path("{domain}/{name}/retirement")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "retireDataProduct", summary = "End a deprecated data product")
  @APIResponse(
      responseCode = "200",
      description = "The retired product",
      content = @Content(schema = @Schema(implementation = DataProductView.class)))
  public Response retire(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return answer(
        products.retire(new ProductKey(domain, name), ETags.required(ifMatch), caller.get()));
  }

  private Response answer(ProductDetails product) {
    return Versioned.ok(view(product), product.product().version());
  }

  private DataProductView view(ProductDetails product) {
    return DataProductView.of(product, owners.of(product.product().key().domain()));
  }
}
