package io.meshport.scaffolder.service.upgrade;

import java.net.URI;
import java.util.List;

/**
 * An upgrade that waits in the repository for its team.
 *
 * @param branch the branch that it is on
 * @param commit the commit at its tip
 * @param conflicts the files that a person has to look at still
 * @param cloneAddress what to clone to work on it
 * @param fresh whether it was made just now
 */
public record OpenedUpgrade(
    String branch, String commit, List<String> conflicts, URI cloneAddress, boolean fresh) {
  public OpenedUpgrade {
    conflicts = List.copyOf(conflicts);
  }
}
