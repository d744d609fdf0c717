package io.meshport.identity.rest;

/**
 * A service account.
 *
 * @param id client id
 * @param name what people call it
 * @param team the team that answers for it
 */
public record ServiceAccountView(String id, String name, String team) {}
