package io.meshport.scaffolder.rest.task;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.service.task.TaskFeed;
import io.meshport.scaffolder.service.task.TaskReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * HTTP face of the events of a task: pushed as server-sent events, or asked for again and again.
 * Neither holds a thread while nothing happens.
 */
@Path("scaffolder/tasks/{id}/events")
@Singleton
public class TaskEventResource {
  private final TaskReader reader;
  private final TaskFeed feed;
  private final CurrentCaller caller;

  @Inject
  public TaskEventResource(TaskReader reader, TaskFeed feed, CurrentCaller caller) {
    this.reader = reader;
    this.feed = feed;
    this.caller = caller;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "followTaskEvents",
      summary = "The events after an id, each as soon as it happens",
      description =
          "As text/event-stream they are pushed until the run ends. As application/json the answer"
              + " comes when there are any, and is empty after 25 seconds. The event that ended the"
              + " run is always among them.")
  @Parameter(
      name = "Last-Event-ID",
      in = ParameterIn.HEADER,
      description =
          "The last event that a broken stream brought; counts before the parameter after",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The events, oldest first",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = TaskEventView.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(type = SchemaType.STRING))
      })
  public void poll(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after,
      @Suspended AsyncResponse answer) {
    TaskId task = visible(id);
    EventPoll.start(feed, task, position(after, null), answer);
  }

  // Whoever names no media type is no browser that follows, and gets JSON.
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
  @Secured(Access.SIGNED_IN)
  @Operation(hidden = true)
  public void follow(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable String after,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    TaskId task = visible(id);
    feed.follow(task, position(after, lastEventId), new EventStream(sink, sse));
  }

  private TaskId visible(String id) {
    TaskId task = TaskId.parse(id);
    reader.get(caller.get(), task);
    return task;
  }

  // A browser that lost its line says where it was; that is newer than its first address.
  private static long position(@Nullable String after, @Nullable String lastEventId) {
    if (lastEventId != null && !lastEventId.isBlank()) {
      return number("Last-Event-ID", lastEventId);
    }
    return after == null || after.isBlank() ? 0 : number("after", after);
  }

  private static long number(String name, String text) {
    if (text.matches("\\d{1,18}")) {
      return Long.parseLong(text);
    }
    String rule = "is the id of an event";
    throw new PortalException(
        ProblemType.INVALID_PARAMETER, name + " " + rule, List.of(Violation.at(name, rule)));
  }
}
