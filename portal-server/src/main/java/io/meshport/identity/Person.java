package io.meshport.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person as others see them.
 *
 * @param id Keycloak's user id
 * @param username login name
 * @param name full name
 * @param email address, where Keycloak knows one
 */
public record Person(UserId id, String username, String name, @Nullable String email) {}
