package io.meshport.contract.rest.git;

import io.meshport.contract.model.git.Commit;
import io.meshport.contract.model.git.SourceState;
import io.meshport.contract.service.git.SourceDetails;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the contract of a port lives, and how far both are in step.
 *
 * @param repository address of the Git repository, or of the file if it stands alone
 * @param branch short name of the branch
 * @param path path of the file within the repository
 * @param state how far portal and repository are in step
 * @param commit the newest commit of the branch that was seen
 * @param author who wrote it, as the commit says
 * @param committedAt when, as the commit says
 * @param checkedAt when the portal looked last
 * @param error what is wrong; for members of the domain
 * @param webhookUrl where the host of the repository tells of changes, below the portal's address
 * @param webhookSecret its secret, only in the answer to the call that made it
 * @param allowedActions what the caller may do with it now
 * @param etagVersion for {@code If-Match}
 */
public record ContractSourceView(
    String repository,
    @Nullable String branch,
    @Nullable String path,
    SourceState state,
    @Nullable String commit,
    @Nullable String author,
    @Nullable Instant committedAt,
    @Nullable Instant checkedAt,
    @Nullable String error,
    @Nullable String webhookUrl,
    @Nullable String webhookSecret,
    List<String> allowedActions,
    long etagVersion) {

  static ContractSourceView of(SourceDetails source) {
    Commit commit = source.commit();
    return new ContractSourceView(
        source.address().repository(),
        source.address().branch(),
        source.address().path(),
        source.state(),
        commit == null ? null : commit.commit(),
        commit == null ? null : commit.author(),
        commit == null ? null : commit.committedAt(),
        source.checkedAt(),
        source.error(),
        source.webhook() == null ? null : "/api/v1/git-webhooks/" + source.webhook(),
        source.secret(),
        source.allowedActions(),
        source.tag());
  }
}
