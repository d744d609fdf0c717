package io.meshport.notification.rest;

import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationKind;
import io.meshport.notification.model.NotificationSeverity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as it travels. */
public record NotificationView(
    String id,
    NotificationKind kind,
    String title,
    String text,
    String link,
    NotificationSeverity severity,
    @Nullable String topic,
    Instant createdAt,
    @Nullable Instant readAt) {
  static NotificationView of(Notification notification) {
    return new NotificationView(
        notification.id().toString(),
        notification.kind(),
        notification.title(),
        notification.text(),
        notification.link(),
        notification.severity(),
        notification.topic(),
        notification.createdAt(),
        notification.readAt());
  }
}
