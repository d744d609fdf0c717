package io.meshport.access.model;

import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which requests and grants are somebody's own: those they made, those they are the subject of, and
 * those of their teams and of the services that their teams answer for.
 *
 * @param userId the person
 * @param teams paths of the teams they belong to
 */
public record SideScope(String userId, Set<String> teams) {

  /** What the caller's token gives them. */
  public static SideScope of(Caller caller) {
    return new SideScope(
        caller.id().value(),
        caller.teams().stream().map(TeamId::value).collect(Collectors.toSet()));
  }

  /** Whether something that the requester asked for the subject is theirs. */
  public boolean covers(String requesterId, Subject subject) {
    @Nullable String team = subject.team();
    return requesterId.equals(userId)
        || (subject.type() == SubjectType.USER && subject.id().equals(userId))
        || (team != null && teams.contains(team));
  }
}
