package io.meshport.contract.model.consent;

import java.time.Instant;

/**
 * Who answers for a consumer.
 *
 * @param userId Keycloak's id
 * @param name their name now
 * @param seenVersion the version of the task that they saw
 * @param at when
 */
public record Answer(String userId, String name, long seenVersion, Instant at) {}
