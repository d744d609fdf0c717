package io.meshport.discovery.adapter;

import io.meshport.platform.config.Settings;
import io.meshport.search.ElasticsearchConnection;
import io.meshport.search.SearchSettings;
import io.meshport.search.index.IndexNames;
import io.meshport.search.index.IndexRebuild;
import io.meshport.search.index.IndexWriter;
import io.meshport.search.language.Linguistics;
import io.meshport.search.query.CatalogSearch;
import io.meshport.search.query.SuggestionSearch;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of the search library together. Setting: {@code meshport.elasticsearch.url}, and
 * {@code meshport.elasticsearch.api.key} where the cluster asks for one.
 */
@Singleton
public class SearchEngine {
  private static final Logger LOG = LoggerFactory.getLogger(SearchEngine.class);
  private static final IndexNames NAMES = IndexNames.of("meshport-catalog");

  private final Linguistics linguistics = new Linguistics();
  private final URI server;
  private final ElasticsearchConnection connection;

  @Inject
  public SearchEngine(Settings settings) {
    server = settings.requiredAddress("meshport.elasticsearch.url");
    String apiKey = settings.optional("meshport.elasticsearch.api.key").orElse(null);
    connection = new ElasticsearchConnection(SearchSettings.of(List.of(server), apiKey));
  }

  @Produces
  @Singleton
  ElasticsearchConnection connection() {
    return connection;
  }

  @Produces
  @Singleton
  IndexWriter writer() {
    return new IndexWriter(connection, NAMES, linguistics);
  }

  @Produces
  @Singleton
  IndexRebuild rebuild() {
    return new IndexRebuild(connection, NAMES, linguistics);
  }

  @Produces
  @Singleton
  CatalogSearch search() {
    return new CatalogSearch(connection, NAMES, linguistics);
  }

  @Produces
  @Singleton
  SuggestionSearch suggestions(CatalogSearch search) {
    return new SuggestionSearch(search, linguistics);
  }

  // A server without the setting must not start; observing the start makes this bean at once.
  void announce(@Observes @Initialized(ApplicationScoped.class) Object start) {
    LOG.info("Searching with Elasticsearch at {}", server);
  }

  @PreDestroy
  void close() {
    connection.close();
  }
}
