package io.meshport.contract.service.git;

import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.identity.Person;
import io.meshport.identity.ServiceAccount;
import io.meshport.identity.ServiceId;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows every person by id, and the address that a test gave them. */
public final class FakeDirectory implements Directory {
  @Nullable String email;
  boolean away;

  @Override
  public Optional<Person> findPerson(UserId id) {
    if (away) {
      throw new PortalException(ProblemType.DIRECTORY_UNAVAILABLE, "away");
    }
    return Optional.of(new Person(id, id.value(), id.value(), email));
  }

  @Override
  public List<Person> ownersOf(String domain) {
    throw unasked();
  }

  @Override
  public List<Person> membersOf(TeamId team) {
    throw unasked();
  }

  @Override
  public List<Person> governanceLeads() {
    throw unasked();
  }

  @Override
  public Optional<Caller> findCaller(UserId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Person> findPersonByUsername(String username) {
    throw unasked();
  }

  @Override
  public boolean teamExists(TeamId team) {
    throw unasked();
  }

  @Override
  public Optional<ServiceAccount> findService(ServiceId id) {
    throw unasked();
  }

  @Override
  public List<ServiceAccount> servicesOf(Set<TeamId> teams) {
    throw unasked();
  }

  private static AssertionError unasked() {
    return new AssertionError("proposals ask for their author only");
  }
}
