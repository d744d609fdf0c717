package io.meshport.access.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on the way from a request to the end of its grant.
 *
 * @param at when
 * @param event what, as a word that the user interface translates
 * @param actor who did it, where a person did
 * @param note what they or the system said
 */
public record TimelineEntry(
    Instant at, String event, @Nullable String actor, @Nullable String note) {}
