package io.meshport.notification.model;

/** How much a notification matters. */
public enum NotificationSeverity {
  LOW,
  NORMAL,
  HIGH,
  CRITICAL
}
