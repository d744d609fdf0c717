package io.meshport.contract.model.git;

import io.meshport.platform.problem.PortalException;
import org.jspecify.annotations.Nullable;

/** The way to repositories; slow and remote, so never called inside a transaction. */
public interface SourceGateway {
  /**
   * Reads a file, unless it is as it was.
   *
   * @param address where it lives
   * @param tag what an earlier look gave, if it should only be read when changed
   */
  Fetched fetch(SourceAddress address, @Nullable String tag);

  /**
   * Makes a branch with a changed file from the tip of the tracked branch.
   *
   * @throws PortalException REPOSITORY_UNREACHABLE when it does not answer, PROPOSAL_REFUSED when
   *     it does not take the branch
   */
  Proposed propose(SourceAddress address, Proposal proposal);
}
