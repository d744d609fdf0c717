package io.meshport.scaffolder.rest.draft;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.ETags;
import io.meshport.platform.http.Versioned;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.model.draft.TemplateDraft;
import io.meshport.scaffolder.service.draft.DraftService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of drafts: it translates and delegates, and decides nothing. */
@Path("scaffolder/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TemplateDraftResource {
  private final DraftService drafts;
  private final CurrentCaller caller;

  @Inject
  public TemplateDraftResource(DraftService drafts, CurrentCaller caller) {
    this.drafts = drafts;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listTemplateDrafts", summary = "List your half-filled wizards")
  public Page<TemplateDraftView> list() {
    List<TemplateDraftView> views =
        drafts.list(caller.get()).stream().map(TemplateDraftView::of).toList();
    return new Page<>(views, null, views.size());
  }

  @POST
  @Idempotent
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createTemplateDraft", summary = "Keep a half-filled wizard")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = TemplateDraftView.class)))
  public Response create(TemplateDraftInput input) {
    TemplateDraft draft = drafts.create(input.toContent(), caller.get());
    return Versioned.created(
        "scaffolder/drafts/" + draft.id(), TemplateDraftView.of(draft), draft.version());
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getTemplateDraft", summary = "Show one of your half-filled wizards")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = TemplateDraftView.class)))
  public Response get(@PathParam("id") String id) {
    return answer(drafts.get(parse(id), caller.get()));
  }

  @PUT
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putTemplateDraft", summary = "Keep what is filled in now")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = TemplateDraftView.class)))
  public Response put(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      TemplateDraftInput input) {
    return answer(
        drafts.update(parse(id), input.toContent(), ETags.required(ifMatch), caller.get()));
  }

  @DELETE
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "deleteTemplateDraft", summary = "Drop a half-filled wizard")
  @APIResponse(responseCode = "204", description = "The draft is gone")
  public Response delete(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    drafts.delete(parse(id), ETags.required(ifMatch), caller.get());
    return Response.noContent().build();
  }

  private static Response answer(TemplateDraft draft) {
    return Versioned.ok(TemplateDraftView.of(draft), draft.version());
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such draft");
    }
  }
}
