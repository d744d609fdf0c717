package io.meshport.catalog.rest;

import io.meshport.catalog.ProductKey;
import io.meshport.catalog.service.InputPortService;
import io.meshport.catalog.service.ProductDetails;
import io.meshport.catalog.service.ProductService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** HTTP face of input ports; a port shares the version of its product. */
@Path("data-products/{domain}/{name}/input-ports/{port}")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class InputPortResource {
  private final ProductService products;
  private final InputPortService inputPorts;
  private final CurrentCaller caller;

  @Inject
  public InputPortResource(
      ProductService products, InputPortService inputPorts, CurrentCaller caller) {
    this.products = products;
    this.inputPorts = inputPorts;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getInputPort", summary = "Show what a data product reads")
  @APIResponse(
      responseCode = "200",
      description = "The port",
      content = @Content(schema = @Schema(implementation = InputPortView.class)))
  public Response get(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port) {
    return answer(products.get(new ProductKey(domain, name), caller.get()), port);
  }

  @PUT
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putInputPort", summary = "Say which output port a data product reads")
  @APIResponse(
      responseCode = "200",
      description = "The port",
      content = @Content(schema = @Schema(implementation = InputPortView.class)))
  public Response put(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      InputPortInput input) {
    return answer(
        inputPorts.put(
            new ProductKey(domain, name),
            port,
            input.toModel(),
            ETags.required(ifMatch),
            caller.get()),
        port);
  }

  @DELETE
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "removeInputPort", summary = "Say that a data product reads no longer")
  @APIResponse(responseCode = "204", description = "The port is gone")
  public Response remove(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @PathParam("port") String port,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    ProductDetails product =
        inputPorts.remove(
            new ProductKey(domain, name), port, ETags.required(ifMatch), caller.get());
    return Versioned.noContent(product.product().version());
  }

  private static Response answer(ProductDetails product, String name) {
    InputPortView view =
        product.inputPorts().stream()
            .filter(port -> port.name().equals(name))
            .findFirst()
            .map(InputPortView::of)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND, "The product has no input port '" + name + "'"));
    return Versioned.ok(view, product.product().version());
  }
}
