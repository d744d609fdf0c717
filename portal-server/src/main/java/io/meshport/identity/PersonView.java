package io.meshport.identity;

/**
 * A person as they travel in answers.
 *
 * @param id Keycloak's user id
 * @param username login name
 * @param name full name
 */
public record PersonView(String id, String username, String name) {
  /** The view of a person; their address stays here. */
  public static PersonView of(Person person) {
    return new PersonView(person.id().value(), person.username(), person.name());
  }
}
