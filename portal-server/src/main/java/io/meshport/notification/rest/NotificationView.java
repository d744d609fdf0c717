package io.meshport.notification.rest;

import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as it travels. */
public record NotificationView(
    String id,
    NotificationKind kind,
    String title,
    String text,
    String link,
    Instant createdAt,
    @Nullable Instant readAt) {
  static NotificationView of(Notification notification) {
    return new NotificationView(
        notification.id().toString(),
        notification.kind(),
        notification.title(),
        notification.text(),
        notification.link(),
        notification.createdAt(),
        notification.readAt());
  }
}
