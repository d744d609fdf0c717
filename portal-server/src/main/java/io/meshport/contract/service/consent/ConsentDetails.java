package io.meshport.contract.service.consent;

import io.meshport.contract.model.consent.ContractConsent;
import java.time.LocalDate;
import java.util.List;

/**
 * A consumer's task as somebody sees it.
 *
 * @param consent the task
 * @param latestObjection the last day until which one can object
 * @param actions what they may do with it now
 */
public record ConsentDetails(
    ContractConsent consent, LocalDate latestObjection, List<String> actions) {
  public ConsentDetails {
    actions = List.copyOf(actions);
  }
}
