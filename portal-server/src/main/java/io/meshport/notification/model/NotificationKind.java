package io.meshport.notification.model;

/** What a notification is about. */
public enum NotificationKind {
  REQUEST_TO_DECIDE,
  REQUEST_APPROVED,
  REQUEST_DENIED,
  REQUEST_LAPSED,
  GRANT_ACTIVE,
  GRANT_FAILED,
  GRANT_ENDS_SOON,
  GRANT_ENDED,
  GRANT_REVOKED,
  GRANT_DRIFTED
}
