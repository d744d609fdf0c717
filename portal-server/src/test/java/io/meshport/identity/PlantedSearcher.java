package io.meshport.identity;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.jspecify.annotations.Nullable;

/** Uses on purpose what only the indexer knows; see RulesFireTest. */
class PlantedSearcher {
  @Nullable ElasticsearchClient client;
}
