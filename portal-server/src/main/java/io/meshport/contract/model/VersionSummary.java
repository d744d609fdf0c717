package io.meshport.contract.model;

import java.time.Instant;

/**
 * A contract version in a list, without its document.
 *
 * @param number the version as the document states it
 * @param status how far it has come
 * @param createdAt when it was added
 * @param createdBy Keycloak's id of who added it
 * @param createdByName their name at that time
 */
public record VersionSummary(
    String number,
    ContractStatus status,
    Instant createdAt,
    String createdBy,
    String createdByName) {}
