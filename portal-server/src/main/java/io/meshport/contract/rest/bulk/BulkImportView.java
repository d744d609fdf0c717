package io.meshport.contract.rest.bulk;

import io.meshport.contract.service.bulk.BulkOutcome;
import java.util.List;

/**
 * What became of the contracts of a bulk import.
 *
 * @param items each of them, in the order of the call
 * @param created how many are new
 * @param unchanged how many were there already
 * @param refused how many were not taken
 */
public record BulkImportView(
    List<BulkOutcomeView> items, long created, long unchanged, long refused) {

  static BulkImportView of(List<BulkOutcome> outcomes, String instance) {
    return new BulkImportView(
        outcomes.stream().map(outcome -> BulkOutcomeView.of(outcome, instance)).toList(),
        count(outcomes, BulkOutcome.Result.CREATED),
        count(outcomes, BulkOutcome.Result.UNCHANGED),
        count(outcomes, BulkOutcome.Result.REFUSED));
  }

  private static long count(List<BulkOutcome> outcomes, BulkOutcome.Result kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }
}
