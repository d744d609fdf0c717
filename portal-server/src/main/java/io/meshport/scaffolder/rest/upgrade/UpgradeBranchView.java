package io.meshport.scaffolder.rest.upgrade;

import io.meshport.scaffolder.service.upgrade.OpenedUpgrade;
import java.util.List;

/**
 * An upgrade that waits in the repository for its team.
 *
 * @param branch the branch that it is on
 * @param commit full id of the commit at its tip
 * @param conflicts how many files a person has to look at still
 * @param conflictFiles these files, by path
 * @param cloneUrl what to clone to work on it
 */
public record UpgradeBranchView(
    String branch, String commit, int conflicts, List<String> conflictFiles, String cloneUrl) {
  static UpgradeBranchView of(OpenedUpgrade upgrade) {
    return new UpgradeBranchView(
        upgrade.branch(),
        upgrade.commit(),
        upgrade.conflicts().size(),
        upgrade.conflicts(),
        upgrade.cloneAddress().toString());
  }
}
