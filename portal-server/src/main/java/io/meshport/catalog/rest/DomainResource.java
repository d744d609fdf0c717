package io.meshport.catalog.rest;

import io.meshport.catalog.model.Domain;
import io.meshport.catalog.service.DomainOwners;
import io.meshport.catalog.service.DomainService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of domains: it translates and delegates, and decides nothing. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DomainResource {
  private final DomainService domains;
  private final DomainOwners owners;
  private final CurrentCaller caller;

  @Inject
  public DomainResource(DomainService domains, DomainOwners owners, CurrentCaller caller) {
    this.domains = domains;
    this.owners = owners;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listDomains", summary = "List the domains of the mesh")
  public Page<DomainView> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    Map<String, Long> products = domains.publishedProducts();
    return domains
        .list(PageRequest.of(pageSize, pageToken))
        .map(domain -> view(domain, products.getOrDefault(domain.name(), 0L)));
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createDomain", summary = "Make a domain and its groups in Keycloak")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The domain exists",
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  public Response create(DomainInput input) {
    Domain domain =
        domains.create(
            Objects.requireNonNullElse(input.name(), ""),
            Objects.requireNonNullElse(input.title(), ""),
            Objects.requireNonNullElse(input.description(), ""),
            caller.get());
    return Versioned.created("domains/" + domain.name(), view(domain, 0), domain.version());
  }

  @GET
  @Path("{domain}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getDomain", summary = "Show a domain")
  @APIResponse(
      responseCode = "200",
      description = "The domain",
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  public Response get(@PathParam("domain") String name) {
    return answer(domains.get(name));
  }

  @PUT
  @Path("{domain}")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "updateDomain", summary = "Say anew what a domain is about")
  @APIResponse(
      responseCode = "200",
      description = "The domain",
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  public Response update(
      @PathParam("domain") String name,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DomainUpdateInput input) {
    return answer(
        domains.describe(
            name,
            Objects.requireNonNullElse(input.title(), ""),
            Objects.requireNonNullElse(input.description(), ""),
            ETags.required(ifMatch),
            caller.get()));
  }

  private Response answer(Domain domain) {
    long products = domains.publishedProducts().getOrDefault(domain.name(), 0L);
    return Versioned.ok(view(domain, products), domain.version());
  }

  private DomainView view(Domain domain, long products) {
    return DomainView.of(domain, products, owners.of(domain.name()), caller.get());
  }
}
