package io.meshport.catalog.service;

import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Names of owners beside a product or domain: nice to have, so a silent Keycloak hides no page. */
@Singleton
public class DomainOwners {
  private final Directory directory;

  @Inject
  public DomainOwners(Directory directory) {
    this.directory = directory;
  }

  /** The owners of a domain; empty as well when Keycloak does not answer. */
  public List<Person> of(String domain) {
    try {
      return directory.ownersOf(domain);
    } catch (PortalException refusal) {
      if (refusal.type() == ProblemType.DIRECTORY_UNAVAILABLE) {
        return List.of();
      }
      throw refusal;
    }
  }
}
