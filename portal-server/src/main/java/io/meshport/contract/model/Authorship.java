package io.meshport.contract.model;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param userId Keycloak's user id
 * @param name full name at that time, so that history stays readable after people left
 * @param at when
 */
public record Authorship(String userId, String name, Instant at) {}
