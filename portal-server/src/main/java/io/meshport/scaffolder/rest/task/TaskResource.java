package io.meshport.scaffolder.rest.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.Locations;
import io.meshport.platform.http.Parameters;
import io.meshport.platform.idempotency.Idempotent;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskStatus;
import io.meshport.scaffolder.service.task.ApprovalService;
import io.meshport.scaffolder.service.task.TaskReader;
import io.meshport.scaffolder.service.task.TaskService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** HTTP face of tasks: it translates and delegates, and decides nothing. */
@Path("scaffolder/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TaskResource {
  private final TaskService tasks;
  private final TaskReader reader;
  private final ApprovalService approvals;
  private final CurrentCaller caller;

  @Inject
  public TaskResource(
      TaskService tasks, TaskReader reader, ApprovalService approvals, CurrentCaller caller) {
    this.tasks = tasks;
    this.reader = reader;
    this.approvals = approvals;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Secured(Access.SIGNED_IN)
  @Idempotent
  @Operation(operationId = "startTask", summary = "Run a template")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "The same key with the same body gives the first answer again",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "Started",
      content = @Content(schema = @Schema(implementation = TaskView.class)))
  public Response start(@Nullable TaskInput input) {
    TaskView view = TaskView.of(tasks.start(caller.get(), TaskInput.commandOf(input)));
    return Response.created(Locations.of("scaffolder/tasks/" + view.id())).entity(view).build();
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listTasks",
      summary = "List runs: one's own, and those that wait for one's decision")
  public Page<TaskSummaryView> list(
      @QueryParam("mine") boolean mine,
      @QueryParam("status") @Nullable String status,
      @QueryParam("template") @Nullable String template,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return reader
        .list(
            caller.get(),
            mine,
            Parameters.choice(TaskStatus.class, "status", status).orElse(null),
            template,
            PageRequest.of(pageSize, pageToken))
        .map(TaskSummaryView::of);
  }

  @GET
  @Path("{id}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getTask", summary = "Read a run")
  public TaskView get(@PathParam("id") String id) {
    return TaskView.of(reader.get(caller.get(), TaskId.parse(id)));
  }

  @POST
  @Path("{id}/cancellation")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "cancelTask", summary = "Stop a run")
  public TaskView cancel(@PathParam("id") String id) {
    return TaskView.of(tasks.cancel(caller.get(), TaskId.parse(id)));
  }

  @POST
  @Path("{id}/retry")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "retryTask", summary = "Run again from the step that failed")
  public TaskView retry(
      @PathParam("id") String id,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = RetryInput.class)))
          String body)
      throws JsonProcessingException {
    return TaskView.of(
        tasks.retry(
            caller.get(),
            TaskId.parse(id),
            RetryInput.secretsOf(JsonBodies.optional(body, RetryInput.class))));
  }

  @POST
  @Path("{id}/approval")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "approveTask", summary = "Let a waiting run go on")
  public TaskView approve(
      @PathParam("id") String id,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ApprovalInput.class)))
          String body)
      throws JsonProcessingException {
    return TaskView.of(
        approvals.approve(
            caller.get(),
            TaskId.parse(id),
            ApprovalInput.commentOf(JsonBodies.optional(body, ApprovalInput.class))));
  }

  @POST
  @Path("{id}/denial")
  @Consumes(MediaType.APPLICATION_JSON)
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "denyTask", summary = "Stop a waiting run, and say why")
  public TaskView deny(@PathParam("id") String id, @Nullable DenialInput input) {
    return TaskView.of(approvals.deny(caller.get(), TaskId.parse(id), DenialInput.reasonOf(input)));
  }
}
