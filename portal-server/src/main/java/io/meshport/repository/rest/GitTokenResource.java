package io.meshport.repository.rest;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.page.Page;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.service.GitTokenService;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of a person's Git tokens: it translates and delegates. */
@Path("git-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class GitTokenResource {
  private final GitTokenService tokens;
  private final CurrentCaller caller;

  @Inject
  public GitTokenResource(GitTokenService tokens, CurrentCaller caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listGitTokens", summary = "List one's Git tokens")
  public Page<GitTokenView> list() {
    List<GitTokenView> items = tokens.list(caller.get()).stream().map(GitTokenView::of).toList();
    return new Page<>(items, null, items.size());
  }

  // Without an idempotency key: a kept answer would be a kept secret.
  @POST
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "issueGitToken", summary = "Make a Git token, which is shown once")
  @APIResponse(
      responseCode = "201",
      description = "The token",
      content = @Content(schema = @Schema(implementation = GitTokenView.class)))
  public Response issue(GitTokenInput input) {
    GitTokenService.Issued issued = tokens.issue(input.toModel(), caller.get());
    return Response.status(Response.Status.CREATED)
        .entity(GitTokenView.of(issued.token(), issued.secret()))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "revokeGitToken", summary = "End a Git token at once")
  @APIResponse(responseCode = "204", description = "The token opens nothing any more")
  public Response revoke(@PathParam("id") String id) {
    tokens.revoke(GitTokenId.parse(id), caller.get());
    return Response.noContent().build();
  }
}
