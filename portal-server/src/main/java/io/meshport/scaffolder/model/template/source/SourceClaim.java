package io.meshport.scaffolder.model.template.source;

import java.util.UUID;

/**
 * The right of one worker to read a source.
 *
 * @param sourceId which source
 * @param lease which right it is
 * @param name name of the source
 * @param place where to look
 */
public record SourceClaim(UUID sourceId, UUID lease, String name, SourcePlace place) {}
