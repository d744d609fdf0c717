package io.meshport.discovery.adapter;

import io.meshport.discovery.service.SearchGateway;
import io.meshport.platform.work.Background;
import io.meshport.search.SearchUnavailableException;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SortOrder;
import io.meshport.search.query.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches once when the server starts: the first search loads a thousand classes, and the first
 * person to search would get the answer of a broken Elasticsearch instead of results.
 */
@Singleton
public class SearchWarmUp {
  private static final Logger LOG = LoggerFactory.getLogger(SearchWarmUp.class);
  private static final SearchQuery ANYTHING =
      new SearchQuery("warm up", Map.of(), SortOrder.RELEVANCE, 0, 1, new Visibility(Set.of()));

  private final SearchGateway search;
  private final Background background;

  @Inject
  public SearchWarmUp(SearchGateway search, Background background) {
    this.search = search;
    this.background = background;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    background.run(this::warmUp);
  }

  private void warmUp() {
    try {
      search.search(ANYTHING);
      search.suggest("wa", ANYTHING.visibility());
    } catch (SearchUnavailableException away) {
      LOG.debug("Search is not warm yet: {}", away.getMessage());
    }
  }
}
