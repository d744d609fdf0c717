package io.meshport.scaffolder.rest.entity;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.page.Page;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.entity.EntityFilter;
import io.meshport.scaffolder.service.entity.EntityFinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HTTP face of the things that wizards let people choose from: it translates and delegates. */
@Path("scaffolder/entities")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MeshEntityResource {
  private final EntityFinder finder;
  private final CurrentCaller caller;

  @Inject
  public MeshEntityResource(EntityFinder finder, CurrentCaller caller) {
    this.finder = finder;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "findEntities",
      summary = "Find domains, products, ports, teams and people to choose from, 100 at most")
  public Page<MeshEntityView> find(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("filter") List<String> filters,
      @QueryParam("q") @Nullable String text) {
    List<MeshEntityView> views =
        finder
            .find(kind, new EntityFilter(filters), text == null ? "" : text, caller.get())
            .stream()
            .map(MeshEntityView::of)
            .toList();
    return new Page<>(views, null, views.size());
  }
}
