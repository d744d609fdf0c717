package io.meshport.access.adapter;

import io.meshport.access.AccessEventType;
import io.meshport.access.AccessGrantId;
import io.meshport.access.service.GrantProvisioner;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes grants to Keycloak and out of it again, from the events that say so. */
@Singleton
public class GrantConsumer implements OutboxConsumer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "access-grants";

  private static final Set<String> WANTED =
      Set.of(
          AccessEventType.GRANT_ACTIVATION_STARTED.type(),
          AccessEventType.GRANT_REVOCATION_STARTED.type(),
          AccessEventType.GRANT_RETRY_DUE.type());

  // One at a time: a slow Keycloak takes several timeouts, and the lease must outlast them.
  private static final int BATCH = 1;

  private final GrantProvisioner provisioner;

  @Inject
  public GrantConsumer(GrantProvisioner provisioner) {
    this.provisioner = provisioner;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(String eventType) {
    return WANTED.contains(eventType);
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public List<Outcome> handle(List<OutboxMessage> batch) {
    return batch.stream()
        .map(message -> new AccessGrantId(UUID.fromString(message.aggregateId())))
        .map(provisioner::provision)
        .toList();
  }
}
