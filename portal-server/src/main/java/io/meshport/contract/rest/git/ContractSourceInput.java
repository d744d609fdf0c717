package io.meshport.contract.rest.git;

import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the contract of a port lives.
 *
 * @param repository address of the Git repository, or of the file if it stands alone
 * @param branch short name of the branch
 * @param path path of the file within the repository
 * @param webhook whether the host of the repository may tell of changes
 */
public record ContractSourceInput(
    @Nullable String repository,
    @Nullable String branch,
    @Nullable String path,
    @Nullable Boolean webhook) {

  SourceAddress toModel() {
    if (repository == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The repository is missing",
          List.of(Violation.at("/repository", "must be given")));
    }
    return SourceAddress.of(repository, branch, path);
  }

  boolean wantsWebhook() {
    return Boolean.TRUE.equals(webhook);
  }
}
