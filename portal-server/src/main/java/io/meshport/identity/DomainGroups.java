package io.meshport.identity;

/** The groups in Keycloak that carry a domain: its members, its owners and its stewards. */
public interface DomainGroups {
  /**
   * Makes sure that the groups of a domain exist; repeating it changes nothing.
   *
   * <p>Throws DIRECTORY_UNAVAILABLE when Keycloak does not answer; not to be called inside a
   * transaction.
   */
  void ensure(String domain);
}
