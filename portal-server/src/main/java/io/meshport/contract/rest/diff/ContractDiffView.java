package io.meshport.contract.rest.diff;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.contract.model.diff.ContractDiff;
import io.meshport.contract.model.diff.Severity;
import io.meshport.contract.model.versioning.VersionBump;
import io.meshport.contract.service.DiffDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a contract.
 *
 * @param contractId the contract
 * @param from the older version
 * @param to the newer version
 * @param view whom the severities protect
 * @param severity the weight of the heaviest change
 * @param requiredBump what the changes ask of the version number at least
 * @param versionFits whether the newer version's number tells what changed
 * @param proposedVersion the smallest number that does
 * @param backwardCompatible whether data under the older version is still valid
 * @param forwardCompatible whether readers of the older version can read newer data
 * @param changes what changed, the heaviest first
 */
public record ContractDiffView(
    String contractId,
    @Nullable String from,
    @Nullable String to,
    Compatibility view,
    Severity severity,
    VersionBump requiredBump,
    boolean versionFits,
    String proposedVersion,
    boolean backwardCompatible,
    boolean forwardCompatible,
    List<ChangeView> changes) {

  static ContractDiffView of(DiffDetails details) {
    ContractDiff diff = details.diff();
    return new ContractDiffView(
        details.contractId(),
        diff.from(),
        diff.to(),
        diff.view(),
        diff.severity(),
        diff.requiredBump(),
        diff.versionFits(),
        diff.proposedVersion(),
        diff.isBackwardCompatible(),
        diff.isForwardCompatible(),
        diff.changes().stream().map(ChangeView::of).toList());
  }
}
