package io.meshport.contract.model.git;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one worker to look at a repository for a while.
 *
 * @param sourceId whose source
 * @param lease what tells this claim from every other
 * @param address where to look
 * @param tag what the last look gave, if the file need be read only when changed
 */
public record SourceClaim(UUID sourceId, UUID lease, SourceAddress address, @Nullable String tag) {}
