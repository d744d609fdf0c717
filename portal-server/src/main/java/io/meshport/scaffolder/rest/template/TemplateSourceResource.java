package io.meshport.scaffolder.rest.template;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.Locations;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.template.TemplateSourceDetails;
import io.meshport.scaffolder.service.template.TemplateSourceService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** HTTP face of the repositories that templates come from: it translates and delegates. */
@Path("template-sources")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TemplateSourceResource {
  private final TemplateSourceService sources;
  private final CurrentCaller caller;

  @Inject
  public TemplateSourceResource(TemplateSourceService sources, CurrentCaller caller) {
    this.sources = sources;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listTemplateSources", summary = "List the sources of templates")
  public Page<TemplateSourceView> list() {
    List<TemplateSourceView> views =
        sources.list(caller.get()).stream().map(TemplateSourceView::of).toList();
    return new Page<>(views, null, views.size());
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "registerTemplateSource",
      summary = "Take templates from a Git repository")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The source; it is read soon",
      content = @Content(schema = @Schema(implementation = TemplateSourceView.class)))
  public Response register(TemplateSourceInput input) {
    TemplateSourceDetails source =
        sources.register(TemplateSourceInput.orEmpty(input.name()), input.place(), caller.get());
    return Response.created(Locations.of("template-sources/" + source.source().name()))
        .entity(TemplateSourceView.of(source))
        .build();
  }

  @DELETE
  @Path("{source}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "removeTemplateSource", summary = "Take no more templates from there")
  @APIResponse(responseCode = "204", description = "The source and its templates are gone")
  public Response remove(@PathParam("source") String name) {
    sources.remove(name, caller.get());
    return Response.noContent().build();
  }

  @POST
  @Path("{source}/refresh")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "refreshTemplateSource", summary = "Have the repository read soon")
  @APIResponse(responseCode = "202", description = "The portal reads the repository soon")
  public Response refresh(@PathParam("source") String name) {
    sources.refresh(name, caller.get());
    return Response.accepted().build();
  }
}
