package io.meshport.contract;

import io.meshport.catalog.PortKey;
import io.meshport.identity.Caller;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who relies on an output port, which the feature that gives access knows. Everything runs inside
 * the caller's transaction, so it makes no remote call.
 */
public interface PortConsumers {
  /** The grants on a port that hold, will hold, or are on their way; by consumer. */
  List<ConsumerGrant> relyingOn(PortKey port);

  /** Whether the caller may answer for the consumer: as the person, or as one of the team. */
  boolean speaksFor(Caller caller, PortConsumer consumer);

  /**
   * Begins to end grants because the contract they were given on has ended. Each one is taken out
   * of Keycloak as any other; what is over already stays as it is.
   *
   * @param reason why, in a sentence for the consumer
   */
  void endAccess(Collection<UUID> grants, String reason);
}
