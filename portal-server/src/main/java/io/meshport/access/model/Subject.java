package io.meshport.access.model;

import io.meshport.identity.Caller;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets access: a person, a team or a service account, with the name it had at submission.
 *
 * @param type which of the three
 * @param id Keycloak's user id, the path of the team, or the client id of the service
 * @param name what people called it then
 * @param team path of the team itself or of the team that answers for the service; none for a
 *     person
 */
@Embeddable
public record Subject(
    @Enumerated(EnumType.STRING) @Column(name = "subject_type", updatable = false) SubjectType type,
    @Column(name = "subject_id", updatable = false) String id,
    @Column(name = "subject_name", updatable = false) String name,
    @Column(name = "subject_team", updatable = false) @Nullable String team) {

  /** A person as subject. */
  public static Subject user(UserId user, String name) {
    return new Subject(SubjectType.USER, user.value(), name, null);
  }

  /** A team as subject. */
  public static Subject team(TeamId team) {
    return new Subject(SubjectType.TEAM, team.value(), team.name(), team.value());
  }

  /** A service account as subject. */
  public static Subject service(String clientId, String name, TeamId team) {
    return new Subject(SubjectType.SERVICE, clientId, name, team.value());
  }

  /** Whether it is that person. */
  public boolean isUser(UserId user) {
    return type == SubjectType.USER && id.equals(user.value());
  }

  /** The team that stands behind it, if it is not a person. */
  public Optional<TeamId> teamBehind() {
    return Optional.ofNullable(team).map(TeamId::new);
  }

  /** Whether the caller is the subject or belongs to the team behind it. */
  public boolean isSideOf(Caller caller) {
    return isUser(caller.id()) || teamBehind().filter(caller::isIn).isPresent();
  }

  /** Whether both mean the same subject, whatever it was called at the time. */
  public boolean sameAs(Subject other) {
    return type == other.type && id.equals(other.id);
  }
}
