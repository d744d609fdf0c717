package io.meshport.scaffolder.model.task;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who started a task, as they were called then.
 *
 * @param id Keycloak's user id
 * @param username login name
 * @param name full name
 */
@Embeddable
public record Starter(
    @Column(name = "starter_id", updatable = false) String id,
    @Column(name = "starter_username", updatable = false) String username,
    @Column(name = "starter_name", updatable = false) String name) {
  /** The caller as starter. */
  public static Starter of(Caller caller) {
    return new Starter(caller.id().value(), caller.username(), caller.name());
  }

  /** Whether it is this caller. */
  public boolean is(Caller caller) {
    return caller.id().value().equals(id);
  }

  /** The person, without an address. */
  public Person asPerson() {
    return new Person(new UserId(id), username, name, null);
  }
}
