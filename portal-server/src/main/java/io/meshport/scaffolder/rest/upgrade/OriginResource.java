package io.meshport.scaffolder.rest.upgrade;

import io.meshport.catalog.ProductKey;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.upgrade.OriginDetails;
import io.meshport.scaffolder.service.upgrade.UpgradeService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of what products came from. */
@Path("data-products/{domain}/{name}/origin")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class OriginResource {
  private final UpgradeService upgrades;
  private final CurrentCaller caller;

  @Inject
  public OriginResource(UpgradeService upgrades, CurrentCaller caller) {
    this.upgrades = upgrades;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "getProductOrigin",
      summary = "Show which template made a product, and whether it moved on")
  @APIResponse(
      responseCode = "200",
      description = "The origin",
      content = @Content(schema = @Schema(implementation = OriginView.class)))
  @APIResponse(responseCode = "204", description = "No template made the product")
  public Response get(@PathParam("domain") String domain, @PathParam("name") String name) {
    Optional<OriginDetails> origin = upgrades.origin(new ProductKey(domain, name), caller.get());
    return origin.isEmpty()
        ? Response.noContent().build()
        : Response.ok(OriginView.of(origin.get())).build();
  }
}
