package io.meshport.catalog.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The announced end of a data product.
 *
 * @param endDate its last day, in the future
 * @param successor address of the published product that takes its place
 */
public record DeprecationInput(
    @Nullable LocalDate endDate,
    @Schema(examples = "customer/churn-scores-v2") @Nullable String successor) {}
