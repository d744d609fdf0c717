package io.meshport.contract.rest;

import io.meshport.contract.model.ContractReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checks say of a document that nobody keeps.
 *
 * @param valid whether it would be taken
 * @param findings what is wrong with it, and what it could say besides
 * @param model what it says, if it can be read
 */
public record ContractValidationView(
    boolean valid, List<FindingView> findings, @Nullable ContractModelView model) {

  static ContractValidationView of(ContractReading reading) {
    return new ContractValidationView(
        reading.isValid(),
        reading.findings().stream().map(FindingView::of).toList(),
        reading.model() == null ? null : ContractModelView.of(reading.model()));
  }
}
