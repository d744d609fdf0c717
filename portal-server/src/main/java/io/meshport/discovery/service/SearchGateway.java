package io.meshport.discovery.service;

import io.meshport.search.query.SearchQuery;
import io.meshport.search.query.SearchResult;
import io.meshport.search.query.Suggestion;
import io.meshport.search.query.Visibility;
import java.util.List;

/** The search engine as those see it who search; every call may find it unavailable. */
public interface SearchGateway {
  /** Finds what the person may see. */
  SearchResult search(SearchQuery query);

  /** Offers ways to go on typing. */
  List<Suggestion> suggest(String text, Visibility visibility);
}
