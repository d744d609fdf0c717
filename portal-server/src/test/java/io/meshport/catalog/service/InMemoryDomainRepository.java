package io.meshport.catalog.service;

import io.meshport.catalog.model.Domain;
import io.meshport.catalog.model.DomainRepository;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Domains in a map, with the rules that the database has. */
final class InMemoryDomainRepository implements DomainRepository {
  private final Map<String, Domain> domains = new TreeMap<>();

  @Override
  public void add(Domain domain) {
    if (domains.putIfAbsent(domain.name(), domain) != null) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, "taken");
    }
  }

  @Override
  public Optional<Domain> find(String name) {
    return Optional.ofNullable(domains.get(name));
  }

  @Override
  public Page<Domain> list(PageRequest page) {
    return Page.of(
        page,
        domains.values().stream().skip(page.offset()).limit(page.size()).toList(),
        domains.size());
  }

  @Override
  public Map<String, Long> publishedProducts() {
    return Map.of();
  }

  @Override
  public void flush() {
    // Nothing waits here.
  }
}
