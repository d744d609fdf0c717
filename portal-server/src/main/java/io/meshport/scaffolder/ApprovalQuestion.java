package io.meshport.scaffolder;

import org.jspecify.annotations.Nullable;

/**
 * A question of a task to the people who watch over a domain or over the mesh.
 *
 * @param approvers who decides
 * @param domain the domain whose owners decide; null when the governance leads do
 * @param message what is to be decided, as the approvers read it
 */
public record ApprovalQuestion(Approvers approvers, @Nullable String domain, String message) {
  public ApprovalQuestion {
    if (approvers == Approvers.OWNERS && (domain == null || domain.isBlank())) {
      throw new ActionFailure("The owners of which domain shall decide? Name a domain");
    }
  }

  /** Who decides. */
  public enum Approvers {
    /** The owners of the domain. */
    OWNERS,
    /** The governance leads of the mesh. */
    GOVERNANCE
  }
}
