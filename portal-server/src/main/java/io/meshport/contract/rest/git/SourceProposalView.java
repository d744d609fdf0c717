package io.meshport.contract.rest.git;

import io.meshport.contract.service.git.ProposalService;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A branch that the portal made for a change.
 *
 * @param branch its short name
 * @param commit the commit at its tip
 * @param compareUrl where people look at it and merge it, for hosts that are known
 */
public record SourceProposalView(String branch, String commit, @Nullable URI compareUrl) {
  static SourceProposalView of(ProposalService.Outcome outcome) {
    return new SourceProposalView(
        outcome.proposed().branch(),
        outcome.proposed().commit(),
        outcome.comparison().orElse(null));
  }
}
