package io.meshport.catalog.service;

import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.DomainRepository;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * The transactions of {@link DomainService}, apart from it because Keycloak takes no part in them.
 */
@Singleton
@Transactional
public class DomainWriter {
  private final DomainRepository domains;

  @Inject
  public DomainWriter(DomainRepository domains) {
    this.domains = domains;
  }

  void refuseTaken(String name) {
    if (domains.find(name).isPresent()) {
      throw new PortalException(
          ProblemType.ALREADY_EXISTS, "There is a domain called '" + name + "' already");
    }
  }

  Domain add(Domain domain) {
    domains.add(domain);
    return domain;
  }

  Domain describe(String name, String title, String description, long expectedVersion) {
    Domain domain = get(name);
    domain.describe(title, description, expectedVersion);
    domains.flush();
    return domain;
  }

  Domain get(String name) {
    return domains
        .find(name)
        .orElseThrow(
            () ->
                new PortalException(
                    ProblemType.NOT_FOUND, "There is no domain called '" + name + "'"));
  }

  Page<Domain> list(PageRequest page) {
    return domains.list(page);
  }

  Map<String, Long> publishedProducts() {
    return domains.publishedProducts();
  }
}
