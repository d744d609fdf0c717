package io.meshport.repository.service;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** What people may do now, when no access token of Keycloak says so: asked of the directory. */
@Singleton
public class LiveRights {
  private final Directory directory;

  @Inject
  public LiveRights(Directory directory) {
    this.directory = directory;
  }

  /**
   * The person with the rights that they have in one domain, unless Keycloak does not know them any
   * more or has disabled them; DIRECTORY_UNAVAILABLE when it does not answer.
   */
  public Optional<Caller> find(UserId id, String domain) {
    return directory.findPerson(id).map(person -> caller(person, domain));
  }

  private Caller caller(Person person, String domain) {
    TeamId team = new TeamId("domains/" + domain);
    boolean member =
        directory.membersOf(team).stream().anyMatch(other -> other.id().equals(person.id()));
    return new Caller(
        person.id(),
        person.username(),
        person.name(),
        member ? Set.of(domain) : Set.of(),
        Set.of(),
        Set.of(),
        member ? Set.of(team) : Set.of(),
        Set.of());
  }
}
