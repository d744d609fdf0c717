package io.meshport.catalog.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a product came, who brought it, and how it goes.
 *
 * @param createdAt when it was registered
 * @param createdBy Keycloak id of who registered it
 * @param publishedAt when it was first offered
 * @param endDate its last day, once deprecated
 * @param successor address of the product that takes its place
 */
public record ProductHistory(
    Instant createdAt,
    String createdBy,
    @Nullable Instant publishedAt,
    @Nullable LocalDate endDate,
    @Nullable String successor) {}
