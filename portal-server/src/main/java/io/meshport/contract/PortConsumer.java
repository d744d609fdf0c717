package io.meshport.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who reads an output port: a person, a team or a service account.
 *
 * @param type which of the three
 * @param id Keycloak's user id, the path of the team, or the client id of the service
 * @param name what people call it
 * @param team path of the team itself or of the team that answers for the service; none for a
 *     person
 */
public record PortConsumer(Type type, String id, String name, @Nullable String team) {
  /** What kind of consumer it is. */
  public enum Type {
    USER,
    TEAM,
    SERVICE
  }

  /** Whether both mean the same consumer, whatever it was called at the time. */
  public boolean sameAs(PortConsumer other) {
    return type == other.type && id.equals(other.id);
  }
}
