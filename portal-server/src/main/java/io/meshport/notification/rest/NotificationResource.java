package io.meshport.notification.rest;

import io.meshport.identity.CurrentCaller;
import io.meshport.notification.NotificationId;
import io.meshport.notification.service.NotificationService;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of the inbox: it translates and delegates, and decides nothing. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class NotificationResource {
  private final NotificationService notifications;
  private final CurrentCaller caller;

  @Inject
  public NotificationResource(NotificationService notifications, CurrentCaller caller) {
    this.notifications = notifications;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listNotifications", summary = "Read one's inbox")
  public InboxView list(
      @QueryParam("unread") @DefaultValue("false") boolean unread,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    return InboxView.of(
        notifications.inbox(caller.get(), unread, PageRequest.of(pageSize, pageToken)));
  }

  @POST
  @Path("{id}/read")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "readNotification", summary = "Note a notification as read")
  public NotificationView read(@PathParam("id") String id) {
    return NotificationView.of(notifications.read(caller.get(), NotificationId.parse(id)));
  }

  @POST
  @Path("read")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "readAllNotifications", summary = "Note the whole inbox as read")
  @APIResponse(responseCode = "204", description = "Everything is read")
  public void readAll() {
    notifications.readAll(caller.get());
  }
}
