package io.meshport.identity;

/**
 * A team, by the path of its Keycloak group without the leading slash: {@code domains/customer} for
 * the people of a domain, {@code teams/growth-analytics} for any other.
 *
 * @param value the path
 */
public record TeamId(String value) {
  /** The last part of the path, which is what people call the team. */
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }
}
