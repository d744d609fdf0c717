package io.meshport.access.model;

import io.meshport.access.AccessGrantId;
import io.meshport.access.AccessRequestId;
import io.meshport.catalog.PortKey;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where access grants are kept. */
public interface AccessGrantRepository {
  void add(AccessGrant grant);

  Optional<AccessGrant> find(AccessGrantId id);

  /** The grant, its row locked until the transaction ends. */
  Optional<AccessGrant> lock(AccessGrantId id);

  /** The grants that these requests led to. */
  List<AccessGrant> listOf(Collection<AccessRequestId> requests);

  /** All grants of a subject on a port that are not over: they share one role in Keycloak. */
  List<AccessGrant> runningOf(Subject subject, PortRef port);

  /** The same, their rows locked in one order until the transaction ends. */
  List<AccessGrant> lockRunningOf(Subject subject, PortRef port);

  /** All grants on a port that are not over. */
  List<AccessGrant> listRunningOn(PortKey port);

  /** Grants on which something is due, locked; rows that others work on are left out. */
  List<AccessGrant> lockDue(GrantWork work, Instant now, int limit);

  /** How many grants on the product are not over. */
  long countRunning(UUID productId);

  /** Grants that are somebody's own, newest first. */
  Page<AccessGrant> listFor(SideScope side, @Nullable GrantStatus status, PageRequest page);

  /** Grants on the ports of these domains, newest first. */
  Page<AccessGrant> listFor(Set<String> domains, @Nullable GrantStatus status, PageRequest page);

  /** Grants that are not over, in the order of their ids after the given one. */
  List<AccessGrant> listRunningAfter(@Nullable AccessGrantId after, int limit);
}
