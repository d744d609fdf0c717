package io.meshport.contract.service;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.ContractModel;
import io.meshport.contract.model.ContractReading;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.Objects;

/** Where use cases with contracts stop: at documents with errors. */
public final class Accepted {
  private Accepted() {}

  /** What a document says, once nothing speaks against taking it. */
  public static ContractModel model(ContractReading reading) {
    List<Violation> errors =
        reading.findings().stream()
            .filter(ContractFinding::isError)
            .map(
                finding ->
                    new Violation(
                        finding.pointer(),
                        finding.message() + " (" + finding.rule() + "). " + finding.remedy(),
                        finding.line(),
                        finding.column()))
            .toList();
    if (!errors.isEmpty()) {
      throw new PortalException(
              ProblemType.CONTRACT_INVALID,
              "The contract has "
                  + errors.size()
                  + " errors; the first: "
                  + errors.get(0).message(),
              errors)
          .withRemedy("Mend what is listed under errors and send the contract again");
    }
    return Objects.requireNonNull(reading.model());
  }
}
