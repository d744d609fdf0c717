package io.meshport.scaffolder.rest.task;

import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.task.ActionCatalog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** HTTP face of the actions that steps of templates are made of. */
@Path("scaffolder/actions")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ActionResource {
  private final ActionCatalog actions;

  @Inject
  public ActionResource(ActionCatalog actions) {
    this.actions = actions;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listTemplateActions", summary = "List what steps of templates can do")
  public ActionListView list() {
    return new ActionListView(actions.descriptions().stream().map(ActionView::of).toList());
  }
}
