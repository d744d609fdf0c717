package io.meshport.contract.rest.git;

import io.meshport.contract.model.git.WebhookSignature;
import io.meshport.contract.service.git.Webhooks;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Where hosts of repositories tell of changes; they sign instead of bringing a token. */
@Path("git-webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class GitWebhookResource {
  private final Webhooks webhooks;

  @Inject
  public GitWebhookResource(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @POST
  @Path("{id}")
  @Secured(Access.SIGNED_BODY)
  @Consumes(MediaType.WILDCARD)
  @SecurityRequirements
  @Operation(
      operationId = "receiveGitWebhook",
      summary = "Tell of a change in a repository, signed as GitHub, Gitea or GitLab do")
  @APIResponse(responseCode = "202", description = "The portal looks at the repository soon")
  public Response receive(
      @PathParam("id") String id,
      @HeaderParam("X-Hub-Signature-256") @Nullable String gitHub,
      @HeaderParam("X-Gitea-Signature") @Nullable String gitea,
      @HeaderParam("X-Gitlab-Token") @Nullable String gitLab,
      byte[] body) {
    webhooks.receive(id, new WebhookSignature(gitHub, gitea, gitLab), body);
    return Response.accepted().build();
  }
}
