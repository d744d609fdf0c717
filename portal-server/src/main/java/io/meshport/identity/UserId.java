package io.meshport.identity;

/**
 * A person, by the id that Keycloak gave (claim {@code sub}); names change, it does not.
 *
 * @param value Keycloak's user id
 */
public record UserId(String value) {}
