package io.meshport.contract.service;

import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.Objects;

/** Holds the number of a version to what changed since the one that it follows. */
public final class VersionFit {
  private VersionFit() {}

  /**
   * Refuses a version whose number promises less change than there is, in the view of its contract.
   *
   * @return what changes from one to the other
   * @throws PortalException VERSION_DOES_NOT_FIT with the changes that ask for another number
   */
  public static ContractDiff require(
      Contract contract, ContractVersion holding, ContractVersion next) {
    ContractDiff diff =
        ContractDiff.between(readable(holding), readable(next), contract.compatibility());
    if (!diff.versionFits()) {
      throw new PortalException(
              ProblemType.VERSION_DOES_NOT_FIT,
              "Version " + next.number() + " cannot follow " + holding.number() + reason(diff),
              violations(diff))
          .withRemedy("Call it version " + diff.proposedVersion());
    }
    return diff;
  }

  /** A version that was kept has been read before, so it can be read again. */
  public static OdcsContract readable(ContractVersion version) {
    return Objects.requireNonNull(version.document().read().contract());
  }

  private static String reason(ContractDiff diff) {
    return diff.changes().isEmpty()
        ? ": its number must be higher"
        : ": its changes ask for " + diff.proposedVersion() + " at least";
  }

  private static List<Violation> violations(ContractDiff diff) {
    return diff.changes().stream()
        .filter(change -> change.rule().bump(diff.view()) == diff.requiredBump())
        .map(VersionFit::violation)
        .toList();
  }

  private static Violation violation(Change change) {
    return Violation.at(change.pointer(), change.message() + " (" + change.rule().rule() + ")");
  }
}
