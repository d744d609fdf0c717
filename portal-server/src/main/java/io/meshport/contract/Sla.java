package io.meshport.contract;

import org.jspecify.annotations.Nullable;

/**
 * One promised service level, for example freshness of 24 hours.
 *
 * @param property what is promised
 * @param value how much, as written
 * @param unit of what
 * @param element the column or table it is about
 * @param description the promise in words
 */
public record Sla(
    String property,
    @Nullable String value,
    @Nullable String unit,
    @Nullable String element,
    @Nullable String description) {}
