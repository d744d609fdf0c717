package io.meshport.access.rest;

import io.meshport.access.service.DecisionCommand;
import org.jspecify.annotations.Nullable;

/** What an approver sends. */
public record DecisionInput(
    @Nullable String decision, @Nullable String reason, @Nullable Integer durationDays) {

  static DecisionCommand commandOf(@Nullable DecisionInput input) {
    return input == null
        ? new DecisionCommand(null, null, null)
        : new DecisionCommand(input.decision, input.reason, input.durationDays);
  }
}
