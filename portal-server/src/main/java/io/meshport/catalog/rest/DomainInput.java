package io.meshport.catalog.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A domain to make.
 *
 * @param name kebab-case, forever
 * @param title what people call it
 * @param description what it is about
 */
public record DomainInput(
    @Schema(examples = "customer") @Nullable String name,
    @Nullable String title,
    @Nullable String description) {}
