package io.meshport.access;

/** What can happen to access requests and grants; the names of the events are never changed. */
public enum AccessEventType {
  REQUEST_SUBMITTED("access.request.submitted"),
  REQUEST_APPROVED("access.request.approved"),
  REQUEST_DENIED("access.request.denied"),
  REQUEST_WITHDRAWN("access.request.withdrawn"),
  REQUEST_LAPSED("access.request.lapsed"),
  GRANT_SCHEDULED("access.grant.scheduled"),
  /** The grant is to be made in Keycloak now. */
  GRANT_ACTIVATION_STARTED("access.grant.activation-started"),
  GRANT_ACTIVATED("access.grant.activated"),
  GRANT_ACTIVATION_FAILED("access.grant.activation-failed"),
  /** The grant is to be removed from Keycloak now. */
  GRANT_REVOCATION_STARTED("access.grant.revocation-started"),
  GRANT_ENDED("access.grant.ended"),
  GRANT_REVOKED("access.grant.revoked"),
  GRANT_REVOCATION_FAILED("access.grant.revocation-failed"),
  /** Something unfinished is to be tried again in Keycloak now. */
  GRANT_RETRY_DUE("access.grant.retry-due"),
  GRANT_END_ANNOUNCED("access.grant.end-announced"),
  GRANT_DRIFTED("access.grant.drifted");

  private final String type;

  AccessEventType(String type) {
    this.type = type;
  }

  /** The type under which the event travels. */
  public String type() {
    return type;
  }
}
