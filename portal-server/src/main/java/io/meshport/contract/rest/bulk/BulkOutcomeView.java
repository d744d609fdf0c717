package io.meshport.contract.rest.bulk;

import io.meshport.contract.service.bulk.BulkOutcome;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemView;
import org.jspecify.annotations.Nullable;

/**
 * What became of one contract of a bulk import.
 *
 * @param index its place in the call, from 0
 * @param outputPort the port as it was sent
 * @param outcome what became of it
 * @param contractId the contract
 * @param version the version
 * @param problem why it was refused, as if it had been sent alone
 */
public record BulkOutcomeView(
    int index,
    String outputPort,
    BulkOutcome.Result outcome,
    @Nullable String contractId,
    @Nullable String version,
    @Nullable ProblemView problem) {

  static BulkOutcomeView of(BulkOutcome outcome, String instance) {
    PortalException problem = outcome.problem();
    return new BulkOutcomeView(
        outcome.index(),
        outcome.outputPort(),
        outcome.kind(),
        outcome.contractId(),
        outcome.version(),
        problem == null ? null : ProblemView.of(problem, instance));
  }
}
