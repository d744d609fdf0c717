package io.meshport.discovery.adapter;

import io.meshport.discovery.service.SearchGateway;
import io.meshport.search.query.CatalogSearch;
import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.Suggestion;
import io.meshport.search.query.SuggestionSearch;
import io.meshport.search.query.Visibility;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Searches in Elasticsearch. */
@Singleton
public class ElasticsearchSearchGateway implements SearchGateway {
  private final CatalogSearch search;
  private final SuggestionSearch suggestions;

  @Inject
  public ElasticsearchSearchGateway(CatalogSearch search, SuggestionSearch suggestions) {
    this.search = search;
    this.suggestions = suggestions;
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return search.search(query);
  }

  @Override
  public List<Suggestion> suggest(String text, Visibility visibility) {
    return suggestions.suggest(text, visibility);
  }
}
