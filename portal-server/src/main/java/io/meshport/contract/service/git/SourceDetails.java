package io.meshport.contract.service.git;

import io.meshport.contract.model.git.Commit;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.contract.model.git.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract lives, as somebody sees it.
 *
 * @param address where
 * @param state how far both are in step
 * @param commit the newest commit that was seen
 * @param checkedAt when somebody looked last
 * @param error what is wrong, for members of the domain
 * @param webhook id of the webhook, for members of the domain, where there is one
 * @param secret its secret, in the answer to the call that made it and never again
 * @param allowedActions what they may do with it now
 * @param tag for {@code If-Match}
 */
public record SourceDetails(
    SourceAddress address,
    SourceState state,
    @Nullable Commit commit,
    @Nullable Instant checkedAt,
    @Nullable String error,
    @Nullable UUID webhook,
    @Nullable String secret,
    List<String> allowedActions,
    long tag) {

  public SourceDetails {
    allowedActions = List.copyOf(allowedActions);
  }

  SourceDetails withSecret(@Nullable String once) {
    return new SourceDetails(
        address, state, commit, checkedAt, error, webhook, once, allowedActions, tag);
  }
}
