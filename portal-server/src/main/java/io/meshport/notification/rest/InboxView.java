package io.meshport.notification.rest;

import io.meshport.notification.service.Inbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of somebody's inbox as it travels. */
public record InboxView(
    List<NotificationView> items, @Nullable String nextPageToken, long total, long unread) {
  public InboxView {
    items = List.copyOf(items);
  }

  static InboxView of(Inbox inbox) {
    return new InboxView(
        inbox.page().items().stream().map(NotificationView::of).toList(),
        inbox.page().nextPageToken(),
        inbox.page().total(),
        inbox.unread());
  }
}
