package io.meshport.access.model;

import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A person in the record of who did what, with the name they had then: what audit needs once they
 * have left.
 *
 * @param id Keycloak's user id
 * @param username login name then
 * @param name full name then
 */
@Embeddable
public record Actor(
    @Column(name = "actor_id") String id,
    @Column(name = "actor_username") String username,
    @Column(name = "actor_name") String name) {

  /** The caller as an actor. */
  public static Actor of(Caller caller) {
    return new Actor(caller.id().value(), caller.username(), caller.name());
  }

  /** A person from the directory as an actor. */
  public static Actor of(Person person) {
    return new Actor(person.id().value(), person.username(), person.name());
  }

  /** Whether this is that person. */
  public boolean is(UserId user) {
    return id.equals(user.value());
  }
}
