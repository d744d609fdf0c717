package io.meshport.contract.service;

import io.meshport.catalog.PortKey;
import io.meshport.contract.ConsumerGrant;
import io.meshport.contract.PortConsumer;
import io.meshport.contract.PortConsumers;
import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants in a list, for one port or for all; ended ones are gone at once. */
public final class FakeConsumers implements PortConsumers {
  private static final Instant FAR_AWAY = Instant.parse("2028-01-01T00:00:00Z");

  private final List<ConsumerGrant> grants = new ArrayList<>();

  /** Why each grant was ended. */
  public final Map<UUID, String> ended = new HashMap<>();

  /** Gives access that was approved on a contract version. */
  public ConsumerGrant give(PortConsumer consumer, @Nullable String version) {
    ConsumerGrant grant =
        new ConsumerGrant(UUID.randomUUID(), consumer, "asker", "ACTIVE", FAR_AWAY, version);
    grants.add(grant);
    return grant;
  }

  /** Lets the access of somebody end by itself. */
  public void take(PortConsumer consumer) {
    grants.removeIf(grant -> grant.consumer().sameAs(consumer));
  }

  @Override
  public List<ConsumerGrant> relyingOn(PortKey port) {
    return List.copyOf(grants);
  }

  @Override
  public boolean speaksFor(Caller caller, PortConsumer consumer) {
    String team = consumer.team();
    return team == null ? consumer.id().equals(caller.id().value()) : caller.isIn(new TeamId(team));
  }

  @Override
  public void endAccess(Collection<UUID> ids, String reason) {
    ids.forEach(id -> ended.put(id, reason));
    grants.removeIf(grant -> ids.contains(grant.id()));
  }
}
