package io.meshport.contract.service.consent;

import io.meshport.contract.model.consent.ConsentRepository;
import io.meshport.contract.model.consent.ConsentState;
import io.meshport.contract.model.consent.ContractConsent;
import java.util.List;

/** Whether nobody waits for a former version any more. */
final class Settled {
  private Settled() {}

  /**
   * Whether all have answered. A task that a later change superseded is settled with the task that
   * took its place, so it waits until no consumer of the contract has an open one.
   */
  static boolean are(List<ContractConsent> tasks, ConsentRepository consents) {
    if (tasks.stream().anyMatch(task -> task.state().isUnsettled())) {
      return false;
    }
    return tasks.stream().noneMatch(task -> task.state() == ConsentState.SUPERSEDED)
        || consents.countUnsettled(tasks.get(0).change().contractId()) == 0;
  }
}
