package io.meshport.scaffolder.rest.task;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.task.DryRunService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HTTP face of dry runs. */
@Path("scaffolder/dry-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Singleton
public class DryRunResource {
  private final DryRunService dryRuns;
  private final CurrentCaller caller;

  @Inject
  public DryRunResource(DryRunService dryRuns, CurrentCaller caller) {
    this.dryRuns = dryRuns;
    this.caller = caller;
  }

  @POST
  @Secured(Access.SIGNED_IN)
  @LargeBody(mebibytes = 10)
  @Operation(
      operationId = "dryRunTemplate",
      summary = "See what a template would do; nothing is written")
  public DryRunView run(@Nullable DryRunInput input) {
    return DryRunView.of(dryRuns.run(caller.get(), DryRunInput.commandOf(input)));
  }
}
