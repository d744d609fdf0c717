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
  GRANT_DRIFTED,
  CONSENT_REQUESTED,
  CONSENT_ANSWERED,
  CONTRACT_DEPRECATED,
  CONTRACT_ENDS_SOON,
  RUN_COMPLETED,
  RUN_FAILED,
  RUN_TO_APPROVE,
  /** Whatever the author of a template wrote. */
  TEMPLATE_MESSAGE
}
