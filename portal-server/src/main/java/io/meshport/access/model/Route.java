package io.meshport.access.model;

/** Who decides a request; fixed when it is submitted. */
public enum Route {
  /** An owner of the port's domain. */
  DOMAIN_OWNERS,
  /** A governance lead, because no owner of the domain is free to decide. */
  GOVERNANCE_LEADS
}
