package io.meshport.catalog.service;

import io.meshport.catalog.model.Domain;
import io.meshport.identity.Caller;
import io.meshport.identity.DomainGroups;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** What people do with domains: platform admins make them, owners say what they are about. */
@Singleton
public class DomainService {
  private final DomainWriter writer;
  private final DomainGroups groups;
  private final Clock clock;

  @Inject
  public DomainService(DomainWriter writer, DomainGroups groups, Clock clock) {
    this.writer = writer;
    this.groups = groups;
    this.clock = clock;
  }

  /**
   * Makes a domain with its groups in Keycloak.
   *
   * <p>The groups come first and outside any transaction: without them nobody could own the domain,
   * and making them again is harmless should the database refuse.
   */
  public Domain create(String name, String title, String description, Caller caller) {
    if (!caller.isPlatformAdmin()) {
      throw new PortalException(ProblemType.FORBIDDEN, "Only platform admins make domains");
    }
    Domain domain = Domain.named(name, title, description, clock.instant());
    writer.refuseTaken(name);
    groups.ensure(name);
    return writer.add(domain);
  }

  /** Says anew what a domain is about. */
  public Domain describe(
      String name, String title, String description, long expectedVersion, Caller caller) {
    Domain domain = get(name);
    if (!caller.isOwner(domain.name()) && !caller.isPlatformAdmin()) {
      throw new PortalException(
          ProblemType.NOT_THE_OWNER, "Only owners of the domain and platform admins change it");
    }
    return writer.describe(name, title, description, expectedVersion);
  }

  /** The domain of this name; NOT_FOUND without one. */
  public Domain get(String name) {
    return writer.get(name);
  }

  /** Domains by name. */
  public Page<Domain> list(PageRequest page) {
    return writer.list(page);
  }

  /** How many published products each domain has. */
  public Map<String, Long> publishedProducts() {
    return writer.publishedProducts();
  }
}
