package io.meshport.catalog.rest;

import org.jspecify.annotations.Nullable;

/**
 * What to say anew of a domain.
 *
 * @param title what people call it
 * @param description what it is about
 */
public record DomainUpdateInput(@Nullable String title, @Nullable String description) {}
