package io.meshport.scaffolder.rest.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.catalog.ProductKey;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.upgrade.OpenedUpgrade;
import io.meshport.scaffolder.service.upgrade.UpgradeService;
import io.meshport.scaffolder.service.upgrade.UpgradeWish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of the upgrades of products: it translates and delegates. */
@Path("data-products/{domain}/{name}/upgrade")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class UpgradeResource {
  private final UpgradeService upgrades;
  private final CurrentCaller caller;

  @Inject
  public UpgradeResource(UpgradeService upgrades, CurrentCaller caller) {
    this.upgrades = upgrades;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "previewProductUpgrade",
      summary = "Show what the newest revision of its template would change in a product")
  public UpgradeView preview(@PathParam("domain") String domain, @PathParam("name") String name) {
    return UpgradeView.of(
        upgrades.preview(new ProductKey(domain, name), UpgradeWish.PLAIN, caller.get()));
  }

  @POST
  @Path("preview")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "previewProductUpgradeWithValues",
      summary = "Show the same with other values; nothing is kept")
  public UpgradeView previewWith(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = UpgradeInput.class)))
          String body)
      throws JsonProcessingException {
    return UpgradeView.of(
        upgrades.preview(new ProductKey(domain, name), UpgradeInput.wishOf(body), caller.get()));
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "openProductUpgrade",
      summary = "Put the upgrade on a branch of the product's repository")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The branch",
      content = @Content(schema = @Schema(implementation = UpgradeBranchView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The branch was there already, and stays as it is",
      content = @Content(schema = @Schema(implementation = UpgradeBranchView.class)))
  public Response open(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = UpgradeInput.class)))
          String body)
      throws JsonProcessingException {
    OpenedUpgrade upgrade =
        upgrades.open(new ProductKey(domain, name), UpgradeInput.wishOf(body), caller.get());
    return Response.status(upgrade.fresh() ? Response.Status.CREATED : Response.Status.OK)
        .entity(UpgradeBranchView.of(upgrade))
        .build();
  }
}
