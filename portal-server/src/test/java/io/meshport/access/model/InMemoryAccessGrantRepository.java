package io.meshport.access.model;

import io.meshport.access.AccessGrantId;
import io.meshport.access.AccessRequestId;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Grants in a map. */
public final class InMemoryAccessGrantRepository implements AccessGrantRepository {
  private final Map<AccessGrantId, AccessGrant> grants = new LinkedHashMap<>();

  /** All of them, for looking at from outside. */
  public List<AccessGrant> all() {
    return List.copyOf(grants.values());
  }

  @Override
  public void add(AccessGrant grant) {
    grants.put(grant.id(), grant);
  }

  @Override
  public Optional<AccessGrant> find(AccessGrantId id) {
    return Optional.ofNullable(grants.get(id));
  }

  @Override
  public Optional<AccessGrant> lock(AccessGrantId id) {
    return find(id);
  }

  @Override
  public List<AccessGrant> listOf(Collection<AccessRequestId> requests) {
    return matching(grant -> requests.contains(new AccessRequestId(grant.requestId())));
  }

  @Override
  public List<AccessGrant> runningOf(Subject subject, PortRef port) {
    return matching(grant -> grant.status().isRunning() && grant.sharesRoleWith(subject, port));
  }

  @Override
  public List<AccessGrant> lockRunningOf(Subject subject, PortRef port) {
    return runningOf(subject, port);
  }

  @Override
  public List<AccessGrant> listRunningOn(PortKey port) {
    return matching(grant -> grant.status().isRunning() && grant.port().key().equals(port));
  }

  @Override
  public List<AccessGrant> lockDue(GrantWork work, Instant now, int limit) {
    return matching(grant -> work.isDue(grant, now)).stream().limit(limit).toList();
  }

  @Override
  public long countRunning(UUID productId) {
    return matching(grant -> grant.status().isRunning() && grant.productId().equals(productId))
        .size();
  }

  @Override
  public Page<AccessGrant> listFor(SideScope side, @Nullable GrantStatus status, PageRequest page) {
    return page(grant -> side.covers(grant.requesterId(), grant.subject()), status, page);
  }

  @Override
  public Page<AccessGrant> listFor(
      Set<String> domains, @Nullable GrantStatus status, PageRequest page) {
    return page(grant -> domains.contains(grant.port().domain()), status, page);
  }

  @Override
  public List<AccessGrant> listRunningAfter(@Nullable AccessGrantId after, int limit) {
    return grants.values().stream()
        .filter(grant -> grant.status().isRunning())
        .filter(grant -> after == null || text(grant).compareTo(after.toString()) > 0)
        .sorted(Comparator.comparing(InMemoryAccessGrantRepository::text))
        .limit(limit)
        .toList();
  }

  // Text order of ids is PostgreSQL's order of uuids; UUID.compareTo is not.
  private static String text(AccessGrant grant) {
    return grant.id().toString();
  }

  private List<AccessGrant> matching(Predicate<AccessGrant> which) {
    return grants.values().stream().filter(which).toList();
  }

  private Page<AccessGrant> page(
      Predicate<AccessGrant> scope, @Nullable GrantStatus status, PageRequest page) {
    List<AccessGrant> all =
        matching(scope).stream()
            .filter(grant -> status == null || grant.status() == status)
            .sorted(
                Comparator.comparing((AccessGrant grant) -> grant.window().startsAt()).reversed())
            .toList();
    List<AccessGrant> items = all.stream().skip(page.offset()).limit(page.size()).toList();
    return Page.of(page, items, all.size());
  }
}
