package io.meshport.identity;

/**
 * A program that reads data in its own name, and the team that answers for it.
 *
 * @param id client id in Keycloak
 * @param name what people call it
 * @param team the team that answers for it (client attribute {@code meshport.team})
 */
public record ServiceAccount(ServiceId id, String name, TeamId team) {}
