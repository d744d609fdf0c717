package io.meshport.access.service;

import io.meshport.access.AccessGrantId;
import io.meshport.access.model.GrantGateway;
import io.meshport.platform.outbox.Outcome;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Brings Keycloak to what the grants want: reads what is wanted, makes it so outside any
 * transaction, and records it unless it was overtaken meanwhile.
 */
@Singleton
public class GrantProvisioner {
  private static final int ROUNDS = 3;

  private final GrantLedger ledger;
  private final GrantGateway gateway;

  @Inject
  public GrantProvisioner(GrantLedger ledger, GrantGateway gateway) {
    this.ledger = ledger;
    this.gateway = gateway;
  }

  /** Acts on one grant; may be repeated at any time and by any number of workers. */
  public Outcome provision(AccessGrantId id) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<GrantIntent> intent = ledger.intentOf(id);
      if (intent.isEmpty()) {
        return Outcome.poison("There is no grant " + id);
      }
      GrantGateway.Answer outcome = apply(intent.get());
      GrantLedger.Recorded recorded = ledger.record(intent.get(), outcome);
      if (recorded != GrantLedger.Recorded.OVERTAKEN) {
        return verdict(outcome, recorded);
      }
    }
    return Outcome.retry("The grant changed each time while Keycloak was being asked");
  }

  private GrantGateway.Answer apply(GrantIntent intent) {
    return intent.present()
        ? gateway.ensurePresent(intent.assignment())
        : gateway.ensureAbsent(intent.assignment());
  }

  // A failure that a grant shows is tried again by the clock; any other must stay with the message.
  private static Outcome verdict(GrantGateway.Answer outcome, GrantLedger.Recorded recorded) {
    if (recorded == GrantLedger.Recorded.KEPT || outcome instanceof GrantGateway.Answer.Done) {
      return Outcome.done();
    }
    return Outcome.retry("Keycloak could not be brought to agree: " + outcome);
  }
}
