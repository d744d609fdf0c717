package io.meshport.contract.model.consent;

import io.meshport.contract.PortConsumer;
import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose tasks somebody looks at: their own, those of their teams and of the services that their
 * teams answer for, and those for whom they asked for access.
 *
 * @param userId the person
 * @param teams paths of the teams they belong to
 */
public record ConsumerScope(String userId, Set<String> teams) {
  public ConsumerScope {
    teams = Set.copyOf(teams);
  }

  /** What the caller's token gives them. */
  public static ConsumerScope of(Caller caller) {
    return new ConsumerScope(
        caller.id().value(),
        caller.teams().stream().map(TeamId::value).collect(Collectors.toSet()));
  }

  /** Whether a task is theirs. */
  public boolean covers(ContractConsent consent) {
    PortConsumer consumer = consent.consumer();
    String team = consumer.team();
    return consent.requesterId().equals(userId)
        || (consumer.type() == PortConsumer.Type.USER && consumer.id().equals(userId))
        || (team != null && teams.contains(team));
  }
}
