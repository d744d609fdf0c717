package io.meshport.contract.rest;

import io.meshport.contract.Team;
import io.meshport.contract.TeamMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the data, as the contract names them.
 *
 * @param name what the team is called
 * @param description what it does
 * @param members who is in it
 */
public record ContractTeamView(
    @Nullable String name, @Nullable String description, List<MemberView> members) {

  /**
   * One person of the team.
   *
   * @param username user name or mail address
   * @param name what the person is called
   * @param role what the person does there
   */
  public record MemberView(String username, @Nullable String name, @Nullable String role) {
    static MemberView of(TeamMember member) {
      return new MemberView(member.username(), member.name(), member.role());
    }
  }

  static ContractTeamView of(Team team) {
    return new ContractTeamView(
        team.name(), team.description(), team.members().stream().map(MemberView::of).toList());
  }
}
