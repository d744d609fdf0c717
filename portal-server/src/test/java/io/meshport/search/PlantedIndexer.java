package io.meshport.search;

import io.meshport.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Knows on purpose the server from within the indexer; see RulesFireTest. */
class PlantedIndexer {
  @Nullable Caller server;
}
